package org.petra.cli.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.petra.cli.stack.PrivateFiles;
import org.petra.dicom.part10.DicomObject;
import org.petra.radiomics.RadiomicsException;

/**
 * Which files a server answered as stored, one line each: length, time of last change, Study and
 * SOP Instance UID, path.
 *
 * <p>A file is left out of a later run if it has not changed since and the server still has its
 * instance. Either alone would not do: that an instance is there does not say that it has this
 * file's bytes, and what was stored once may have been on a server that is no more.
 */
final class Journal {

  private static final int FIELDS = 5;

  private final Path file;

  /** The journal in {@code file}, which is made when something is written. */
  Journal(Path file) {
    this.file = file;
  }

  private record Line(long length, long changedAt, String study, String instance, Path path) {

    @Override
    public String toString() {
      return String.join(
          "\t", Long.toString(length), Long.toString(changedAt), study, instance, path.toString());
    }
  }

  /** Takes note that files are stored. One whose UIDs cannot be read is sent again next time. */
  void add(List<Path> stored) {
    StringBuilder lines = new StringBuilder();
    for (Path one : stored) {
      try {
        DicomObject header = DicomObject.readHeader(one);
        String study = header.studyInstanceUid();
        String instance = header.sopInstanceUid();
        if (study != null && instance != null) {
          lines.append(line(one, study, instance)).append('\n');
        }
      } catch (RadiomicsException | IOException e) {
        continue;
      }
    }
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        PrivateFiles.write(file, "");
      }
      Files.writeString(file, lines, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  /**
   * The files that are still to be sent, in their order.
   *
   * @param known the SOP Instance UIDs that the server has of a study
   */
  List<Path> remaining(List<Path> files, Function<String, Set<String>> known) throws IOException {
    Map<Path, Line> lines = read();
    Map<String, Set<String>> studies = new HashMap<>();
    List<Path> remaining = new ArrayList<>();
    for (Path one : files) {
      Line line = lines.get(one.toAbsolutePath());
      if (line == null
          || !line.equals(line(one, line.study(), line.instance()))
          || !studies.computeIfAbsent(line.study(), known).contains(line.instance())) {
        remaining.add(one);
      }
    }
    return remaining;
  }

  /** Forgets everything: the next run begins anew. */
  void forget() throws IOException {
    Files.deleteIfExists(file);
  }

  private static Line line(Path one, String study, String instance) throws IOException {
    return new Line(
        Files.size(one),
        Files.getLastModifiedTime(one).toMillis(),
        study,
        instance,
        one.toAbsolutePath());
  }

  /** The lines; one that was cut short by a loss of power is none. */
  private Map<Path, Line> read() throws IOException {
    Map<Path, Line> lines = new LinkedHashMap<>();
    if (!Files.exists(file)) {
      return lines;
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
      String[] fields = line.split("\t", FIELDS);
      if (fields.length == FIELDS && fields[0].matches("\\d+") && fields[1].matches("-?\\d+")) {
        Path path = Path.of(fields[4]);
        lines.put(
            path,
            new Line(
                Long.parseLong(fields[0]), Long.parseLong(fields[1]), fields[2], fields[3], path));
      }
    }
    return lines;
  }
}
