package org.petra.cli.post;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files below a folder, told apart by the four letters that a Part 10 file has at byte 128.
 *
 * @param dicom files to post, in the order of their paths
 * @param other files that are left alone
 */
record Part10Files(List<Path> dicom, List<Path> other) {

  private static final int PREAMBLE = 128;
  private static final byte[] MAGIC = "DICM".getBytes(StandardCharsets.US_ASCII);

  /** A directory of a medium: a Part 10 file that belongs to no study. */
  private static final String MEDIA_DIRECTORY = "DICOMDIR";

  /** Walks through {@code folder} and all below it. */
  static Part10Files below(Path folder) throws IOException {
    List<Path> dicom = new ArrayList<>();
    List<Path> other = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        boolean post =
            isPart10(file) && !String.valueOf(file.getFileName()).equals(MEDIA_DIRECTORY);
        (post ? dicom : other).add(file);
      }
    }
    return new Part10Files(dicom, other);
  }

  private static boolean isPart10(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(PREAMBLE + MAGIC.length);
      return start.length == PREAMBLE + MAGIC.length
          && Arrays.equals(start, PREAMBLE, start.length, MAGIC, 0, MAGIC.length);
    }
  }
}
