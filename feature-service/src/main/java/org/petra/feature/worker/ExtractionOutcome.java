package org.petra.feature.worker;

import org.petra.contracts.cases.CaseManifest;
import org.petra.feature.store.CaseVector;
import org.petra.feature.store.FeatureDictionary;

/** How the extraction of one case ended. */
sealed interface ExtractionOutcome {

  /** There is a new vector. */
  record Extracted(CaseManifest manifest, CaseVector vector) implements ExtractionOutcome {}

  /** The vector of this revision, profile and engine was stored before, under this dictionary. */
  record AlreadyStored(FeatureDictionary dictionary) implements ExtractionOutcome {}

  /**
   * The case's data, or the request, allow no vector.
   *
   * @param code stable name, such as {@code EMPTY_MASK}
   * @param detail what, where and what to do
   */
  record Failed(String code, String detail) implements ExtractionOutcome {}

  /**
   * The revision asked for is no longer the case's.
   *
   * @param revision the newest revision as far as is known
   */
  record Superseded(int revision) implements ExtractionOutcome {}
}
