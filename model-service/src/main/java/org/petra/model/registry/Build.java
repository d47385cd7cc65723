package org.petra.model.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.petra.model.ModelApplication;

/**
 * Which Petra this is.
 *
 * @param version of Petra
 * @param commit of its source, {@code unknown} where the build was not made from a Git repository,
 *     with {@code -dirty} where files differed from it
 */
public record Build(String version, String commit) {

  /** The one that runs. */
  public static final Build CURRENT = read();

  private static final String UNKNOWN = "unknown";

  private static Build read() {
    try (InputStream file =
        Objects.requireNonNull(ModelApplication.class.getResourceAsStream("version.properties"))) {
      Properties properties = new Properties();
      properties.load(file);
      return new Build(known(properties, "petra"), known(properties, "commit"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A value that the build has filled in. */
  private static String known(Properties properties, String key) {
    String value = properties.getProperty(key, UNKNOWN);
    return value.isBlank() || value.contains("${") ? UNKNOWN : value;
  }

  @Override
  public String toString() {
    return version + " " + commit;
  }
}
