package org.petra.dicom;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.series.ImageSeries;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the bundled study and the shared reference data are; a test that needs absent ones skips.
 */
public final class ReferenceData {

  private static final Path PROJECT = Path.of("..");

  private ReferenceData() {}

  /** The bundled study where the project has it, else the shared copy of it. */
  public static Path bundledStudy() {
    Path bundled = PROJECT.resolve("examples/STS_002");
    return Files.isDirectory(bundled) ? bundled : shared("studies/STS_002");
  }

  /** A file or folder of the shared reference data. */
  public static Path shared(String path) {
    Path found = PROJECT.resolve("../shared").resolve(path);
    assumeTrue(Files.exists(found), "skipped: ../shared/" + path + " is absent");
    return found;
  }

  /** The names of all shared studies. */
  public static List<String> studies() {
    return files(shared("studies")).stream().map(f -> f.getFileName().toString()).toList();
  }

  /** What is in a folder, by name. */
  public static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The objects in a folder. */
  public static List<DicomObject> objects(Path folder) {
    return files(folder).stream().map(DicomObject::read).toList();
  }

  /** The series in a folder. */
  public static ImageSeries series(Path folder) {
    return ImageSeries.assemble(objects(folder));
  }

  /** A JSON file. */
  public static JsonNode json(Path file) {
    return JsonMapper.shared().readTree(file.toFile());
  }
}
