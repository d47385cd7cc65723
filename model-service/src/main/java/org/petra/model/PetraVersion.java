package org.petra.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of Petra that runs, as the build wrote it. */
public final class PetraVersion {

  /** Such as {@code 0.1.0}. */
  public static final String TEXT = read();

  private PetraVersion() {}

  private static String read() {
    try (InputStream file =
        Objects.requireNonNull(PetraVersion.class.getResourceAsStream("version.properties"))) {
      Properties properties = new Properties();
      properties.load(file);
      return properties.getProperty("petra", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
