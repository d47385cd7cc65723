package org.petra.report.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.petra.contracts.report.PublishedStudy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The published studies by the name of the profile that follows each. */
@Component
public class PublishedStudies {

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

  private final JsonMapper json;

  PublishedStudies(JsonMapper json) {
    this.json = json;
  }

  /** The study that a profile follows, if it follows one. */
  public Optional<PublishedStudy> of(String profile) {
    if (!NAME.matcher(profile).matches()) {
      return Optional.empty();
    }
    try (InputStream file = PublishedStudies.class.getResourceAsStream(profile + ".json")) {
      return file == null
          ? Optional.empty()
          : Optional.of(json.readValue(file.readAllBytes(), PublishedStudy.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
