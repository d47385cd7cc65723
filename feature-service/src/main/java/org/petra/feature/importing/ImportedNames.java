package org.petra.feature.importing;

import java.util.regex.Pattern;
import org.petra.contracts.error.ErrorCode;
import org.petra.feature.profile.NamedProfile;
import org.petra.feature.profile.ProfileCatalogue;
import org.petra.feature.store.ImportedVectors;
import org.petra.support.problem.ProblemException;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Keeps the names of imported tables and those of profiles that are extracted here apart. */
@Component
class ImportedNames implements InitializingBean {

  /** The pattern of models' names too. */
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final ProfileCatalogue profiles;
  private final ImportedVectors vectors;

  ImportedNames(ProfileCatalogue profiles, ImportedVectors vectors) {
    this.profiles = profiles;
    this.vectors = vectors;
  }

  /** Stops the start when a configured profile has the name of an imported table. */
  @Override
  public void afterPropertiesSet() {
    for (NamedProfile profile : profiles.all()) {
      if (vectors.isImported(profile.name())) {
        throw new IllegalStateException(
            "the profile "
                + profile.name()
                + " has the name under which a table was imported: give the profile another one");
      }
    }
  }

  /**
   * Checks the name of a table's profile.
   *
   * @throws ProblemException 422 if it is none, 409 if something is extracted here under it
   */
  void check(String name) {
    if (!ALLOWED.matcher(name).matches()) {
      throw ProblemException.outOfRange("profile must match " + ALLOWED.pattern() + ".");
    }
    if (profiles.find(name).isPresent() || vectors.isExtracted(name)) {
      throw new ProblemException(
          HttpStatus.CONFLICT,
          ErrorCode.CONFLICT,
          "Petra itself extracts under the profile "
              + name
              + ", and an imported table is never mixed with that: give it another name.");
    }
  }
}
