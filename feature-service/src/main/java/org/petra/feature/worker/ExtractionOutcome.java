package org.petra.feature.worker;

import java.util.List;
import org.petra.contracts.cases.CaseManifest;
import org.petra.feature.store.FeatureDictionary;
import org.petra.feature.store.RegionVector;

/** How the extraction of one case ended. */
sealed interface ExtractionOutcome {

  /** There are new vectors, one for each volume of interest and reading. */
  record Extracted(CaseManifest manifest, List<RegionVector> vectors)
      implements ExtractionOutcome {}

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
