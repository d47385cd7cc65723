package org.petra.feature.profile;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.petra.radiomics.extraction.Profile;
import org.petra.support.problem.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Every profile by name: those shipped with the engine, and those of a configured directory. Read
 * once, at the start; a file that cannot be read, or a name given twice, stops the start.
 */
@Component
public class ProfileCatalogue {

  private static final YAMLMapper YAML = new YAMLMapper();

  private final SortedMap<String, NamedProfile> profiles = new TreeMap<>();

  /**
   * Reads the profiles.
   *
   * @param directory where further {@code *.yaml} files lie; blank for none
   */
  ProfileCatalogue(@Value("${petra.feature.profile-directory}") String directory)
      throws IOException {
    for (String name : Profile.shipped()) {
      add(Profile.resource(name));
    }
    if (!directory.isBlank()) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(directory), "*.yaml")) {
        for (Path file : files) {
          add(Files.readString(file));
        }
      }
    }
  }

  /** All profiles in the order of their names. */
  public Collection<NamedProfile> all() {
    return Collections.unmodifiableCollection(profiles.values());
  }

  /** The profile of this name. */
  public Optional<NamedProfile> find(String name) {
    return Optional.ofNullable(profiles.get(name));
  }

  /** The profile of this name, or the problem (422) that names those there are. */
  public NamedProfile require(String name) {
    return find(name).orElseThrow(() -> ProblemException.unprocessable(unknown(name)));
  }

  /** The sentence that says that there is no such profile and which there are. */
  public String unknown(String name) {
    return "There is no profile "
        + name
        + "; there are "
        + String.join(", ", profiles.keySet())
        + ".";
  }

  private void add(String yaml) {
    NamedProfile profile = NamedProfile.of(YAML.readValue(yaml, new TypeReference<>() {}));
    if (profiles.put(profile.name(), profile) != null) {
      throw new IllegalStateException("the profile " + profile.name() + " is there twice");
    }
  }
}
