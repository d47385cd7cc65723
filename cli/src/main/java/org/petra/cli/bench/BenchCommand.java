package org.petra.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.petra.cli.extract.ExtractionInput;
import org.petra.cli.stack.PetraHome;
import org.petra.cli.terminal.CommandFailure;
import org.petra.cli.terminal.Progress;
import org.petra.cli.terminal.Terminal;
import org.petra.radiomics.RadiomicsException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code petra bench}. */
@Command(
    name = "bench",
    description = {
      "Measures how fast features are extracted, warm and without the time to load, on all cores.",
      "Without a case it takes CT and PET of the study that comes with Petra."
    },
    footer = {
      "",
      "A stage is what it adds alone; stages run side by side in a whole extraction. Peak heap"
          + " counts garbage. Compare numbers of one run only.",
      "Example: petra bench --study examples/STS_002 --peer VENV/bin/python"
    })
public final class BenchCommand implements Callable<Integer> {

  @Option(
      names = "--study",
      paramLabel = "FOLDER",
      description = "A folder with ct, pet, seg_ct.dcm and seg_pet.dcm; may be given again.")
  private List<Path> studies = new ArrayList<>();

  @ArgGroup(exclusive = false)
  private @Nullable OneCase one;

  @Option(
      names = "--params",
      paramLabel = "FILE",
      description =
          "A PyRadiomics parameter file (944 features of the profile pet-ct unless given).")
  private @Nullable Path params;

  @Option(
      names = "--peer",
      paramLabel = "PYTHON",
      description = "An interpreter whose PyRadiomics and flash-radiomics are measured too.")
  private @Nullable String peer;

  @Option(names = "--repeats", paramLabel = "N", description = "Measured runs (3 unless given).")
  private int repeats = 3;

  @Option(
      names = "--threads",
      split = ",",
      paramLabel = "N",
      description =
          "A whole extraction by so many threads too, and the first time over the last: 1,2 shows what a second core"
              + " gives.")
  private List<Integer> threads = new ArrayList<>();

  @Option(names = "--json", paramLabel = "FILE", description = "Where to write the table too.")
  private @Nullable Path json;

  /** One image and its mask. */
  static final class OneCase {
    @Option(names = "--image", required = true, paramLabel = "PATH", description = "As in extract.")
    private Path image = Path.of("");

    @Option(names = "--mask", required = true, paramLabel = "PATH", description = "As in extract.")
    private Path mask = Path.of("");
  }

  @Override
  public Integer call() {
    if (repeats < 1) {
      throw new CommandFailure("--repeats must be at least 1.");
    }
    if (threads.stream().anyMatch(count -> count < 1)) {
      throw new CommandFailure("--threads must be at least 1 each.");
    }
    Terminal terminal = Terminal.ofProcess();
    try {
      List<Measurement> measurements = measure(cases(), terminal);
      BenchTable.lines(measurements).forEach(terminal::say);
      if (json != null) {
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValue(
                json,
                Map.of(
                    "cores", Runtime.getRuntime().availableProcessors(),
                    "java", Runtime.version().toString(),
                    "cases", measurements));
      }
      return 0;
    } catch (RadiomicsException e) {
      throw new CommandFailure(e.code() + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new CommandFailure("A case cannot be read or measured: " + e + ".", e);
    }
  }

  private List<BenchCase> cases() throws IOException {
    Optional<Path> parameters = Optional.ofNullable(params);
    List<BenchCase> cases = new ArrayList<>();
    if (one != null) {
      String name = String.valueOf(one.image.getFileName());
      cases.add(new BenchCase(name, ExtractionInput.read(one.image, one.mask, parameters)));
    } else if (studies.isEmpty()) {
      studies = List.of(PetraHome.ofProcess().bundledStudy());
    }
    for (Path study : studies) {
      cases.addAll(BenchCase.ofStudy(study, parameters));
    }
    return cases;
  }

  private List<Measurement> measure(List<BenchCase> cases, Terminal terminal) throws IOException {
    List<Measurement> measurements = new ArrayList<>();
    try (Progress progress = terminal.progress("Measuring", cases.size())) {
      for (BenchCase benchCase : cases) {
        progress.note(benchCase.name());
        Measurement own = new Stopwatch(repeats, threads).measure(benchCase);
        measurements.add(peer == null ? own : own.withPeers(new Peers(peer).measure(benchCase)));
        progress.step();
      }
    }
    return measurements;
  }
}
