package org.petra.cli.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.petra.cli.terminal.CommandFailure;
import org.petra.radiomics.extraction.FeatureVector;
import org.petra.radiomics.feature.FeatureStatus;
import org.petra.radiomics.feature.FeatureValue;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The cases of a batch that have ended, so that a run that is killed loses none: beside the file to
 * be written, {@code NAME.partial} gets a line of JSON as each case ends. The first line says what
 * was asked for. Not for use by several threads.
 */
final class BatchJournal implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path file;
  private final OutputStream lines;
  private final Map<Integer, BatchCase.Outcome> done;

  private BatchJournal(Path file, OutputStream lines, Map<Integer, BatchCase.Outcome> done) {
    this.file = file;
    this.lines = lines;
    this.done = done;
  }

  /** The journal's name for the file {@code out}. */
  static Path beside(Path out) {
    return out.resolveSibling(out.getFileName() + ".partial");
  }

  /**
   * Begins the journal of a batch whose result goes to {@code out}.
   *
   * @param request what is asked for: settings and whatever else decides the numbers
   * @throws CommandFailure when a run that was killed left one
   */
  static BatchJournal begin(Path out, String request) throws IOException {
    Path file = beside(out);
    if (Files.exists(file)) {
      throw new CommandFailure(
          file
              + " holds what a run that did not end had finished; add --resume to go on from there,"
              + " or delete it.");
    }
    return write(file, request, Map.of(), List.of());
  }

  /**
   * Goes on with the journal that a run left for {@code cases}, if there is one. Cases that failed
   * are tried again.
   *
   * @throws CommandFailure when that run was asked for something else
   */
  static BatchJournal resume(Path out, String request, List<BatchCase> cases) throws IOException {
    Path file = beside(out);
    if (!Files.exists(file)) {
      return write(file, request, Map.of(), List.of());
    }
    List<JsonNode> entries = entries(file);
    if (entries.isEmpty() || !request.equals(entries.getFirst().path("request").asString(""))) {
      throw new CommandFailure(
          file + " is of a run with other settings; delete it, or write to another file.");
    }
    Map<Integer, BatchCase.Outcome> done = new HashMap<>();
    List<JsonNode> kept = new ArrayList<>();
    for (JsonNode entry : entries.subList(1, entries.size())) {
      int row = entry.path("row").asInt(-1);
      Map<String, String> cells = JSON.convertValue(entry.path("case"), new TypeReference<>() {});
      if (row < 0 || row >= cases.size() || !cases.get(row).columns().equals(cells)) {
        throw new CommandFailure(
            file + " is of another list of cases; delete it, or write to another file.");
      }
      if (entry.has("features")) {
        done.put(row, new BatchCase.Outcome(cases.get(row).columns(), vector(entry), "OK", ""));
        kept.add(entry);
      }
    }
    return write(file, request, done, kept);
  }

  private static BatchJournal write(
      Path file, String request, Map<Integer, BatchCase.Outcome> done, List<JsonNode> entries)
      throws IOException {
    // A new file under the old name: a line that the killed run left half-written is gone then.
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (OutputStream out = Files.newOutputStream(fresh)) {
      out.write(line(Map.of("request", request)));
      for (JsonNode entry : entries) {
        out.write(line(entry));
      }
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    return new BatchJournal(file, Files.newOutputStream(file, StandardOpenOption.APPEND), done);
  }

  /** The outcomes that were there before, by the number of their row, from 0. */
  Map<Integer, BatchCase.Outcome> done() {
    return done;
  }

  /** Writes what became of the case in {@code row}. */
  void add(int row, BatchCase.Outcome outcome) throws IOException {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("row", row);
    entry.putAll(BatchFormat.document(outcome));
    lines.write(line(entry));
  }

  /** The result is written: the journal is not needed any more. */
  void delete() throws IOException {
    lines.close();
    Files.deleteIfExists(file);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private static byte[] line(Object entry) {
    return (JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static List<JsonNode> entries(Path file) throws IOException {
    List<JsonNode> entries = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      try {
        entries.add(JSON.readTree(line));
      } catch (JacksonException _) {
        // The line that the run was writing when it was killed.
        break;
      }
    }
    return entries;
  }

  private static FeatureVector vector(JsonNode entry) {
    List<FeatureValue> features = new ArrayList<>();
    entry
        .path("features")
        .forEachEntry(
            (name, value) ->
                features.add(
                    new FeatureValue(
                        name,
                        value.asDouble(Double.NaN),
                        FeatureStatus.valueOf(entry.path("status").path(name).asString()))));
    return new FeatureVector(
        features, JSON.convertValue(entry.path("diagnostics"), new TypeReference<>() {}));
  }
}
