package org.petra.model.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * ComBat by institution.
 *
 * @param referenceInstitution whose values stay as they are; null harmonises to the common mean
 * @param unseen what becomes of a row of another institution than the training rows'
 */
public record CombatSettings(@Nullable String referenceInstitution, Unseen unseen) {

  /** What becomes of a row of an institution that was not among the training rows. */
  public enum Unseen {
    /** It is refused, by name. */
    REFUSE,
    /** It is taken as of the reference, which must then be named: its values stay as they are. */
    REFERENCE
  }
}
