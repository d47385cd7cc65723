package org.petra.cli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.petra.cli.terminal.CommandFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs PyRadiomics and flash-radiomics, whichever a Python has, on the same case.
 *
 * @param python the interpreter
 */
record Peers(String python) {

  /** Milliseconds of a whole extraction by each, without the time to load. */
  Map<String, Double> measure(BenchCase benchCase) throws IOException {
    Path folder = Files.createTempDirectory("petra-bench");
    try {
      Path script = folder.resolve("peer.py");
      try (InputStream source =
          Objects.requireNonNull(Peers.class.getResourceAsStream("peer.py"))) {
        Files.copy(source, script);
      }
      NrrdCopy.write(benchCase.input().image(), folder.resolve("image.nrrd"));
      NrrdCopy.write(benchCase.input().region(), folder.resolve("mask.nrrd"));
      JsonMapper.shared().writeValue(folder.resolve("params.json"), benchCase.input().parameters());
      return run(script, folder);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private Map<String, Double> run(Path script, Path folder) throws IOException {
    // A path is the caller's, and peers leave files in the folder where they run.
    String program =
        Path.of(python).getNameCount() > 1 ? Path.of(python).toAbsolutePath().toString() : python;
    Process process =
        new ProcessBuilder(program, "-W", "ignore", script.toString(), folder.toString())
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Map<String, Double> millis = new LinkedHashMap<>();
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("{")) {
          JsonNode answer = JsonMapper.shared().readTree(line);
          millis.put(answer.get("peer").asString(), answer.get("millis").asDouble());
        }
      }
    } catch (JacksonException e) {
      throw new CommandFailure("What " + python + " answered cannot be understood.", e);
    } finally {
      process.destroy();
    }
    if (millis.isEmpty()) {
      throw new CommandFailure(
          python + " ran neither PyRadiomics nor flash-radiomics; install one of them there.");
    }
    return millis;
  }
}
