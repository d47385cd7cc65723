package org.petra.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in which pack an object lies. On disk it is a symbolic link under the object's digest,
 * whose target is this text and no file: a link of so few bytes takes no block of its own.
 *
 * @param pack the pack's name
 * @param offset the object's first byte
 * @param length its bytes
 */
record Location(String pack, long offset, long length) {

  private static final Pattern TEXT =
      Pattern.compile("([0-9a-f]{32})@([0-9]{1,18})\\+([0-9]{1,18})");

  /** What the link says; empty where there is a file instead. */
  static Optional<Location> read(Path link) throws IOException {
    Matcher text;
    try {
      text = TEXT.matcher(Files.readSymbolicLink(link).toString());
    } catch (NotLinkException e) {
      return Optional.empty();
    }
    return text.matches()
        ? Optional.of(
            new Location(
                text.group(1), Long.parseLong(text.group(2)), Long.parseLong(text.group(3))))
        : Optional.empty();
  }

  /** Makes the link. */
  void write(Path link) throws IOException {
    Files.createSymbolicLink(link, Path.of(pack + "@" + offset + "+" + length));
  }
}
