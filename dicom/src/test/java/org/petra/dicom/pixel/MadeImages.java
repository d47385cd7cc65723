package org.petra.dicom.pixel;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.petra.dicom.part10.DicomObject;

/** The committed images: see the README beside them. */
final class MadeImages {

  private MadeImages() {}

  static List<String> names() {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(".dcm"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static DicomObject read(String name) {
    return DicomObject.read(folder().resolve(name));
  }

  /** The image of which {@code name} is an encoded form. */
  static DicomObject plain(String name) {
    return read(name.substring(0, name.indexOf('.')) + ".dcm");
  }

  private static Path folder() {
    try {
      return Path.of(requireNonNull(MadeImages.class.getResource("/pixels/signed16.dcm")).toURI())
          .resolveSibling("");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
