package org.petra.feature.cases;

import org.petra.contracts.cases.CaseManifest;

/** What ingest answers when it is asked for a case's manifest. */
public sealed interface CaseLookup {

  /** What was received can be extracted. */
  record Found(CaseManifest manifest) implements CaseLookup {}

  /** There is no such case. */
  record Unknown() implements CaseLookup {}

  /**
   * The case is there, but what was received of it cannot be put together.
   *
   * @param code stable name, such as {@code GEOMETRY_MISMATCH}
   * @param detail ingest's own sentence
   */
  record Refused(String code, String detail) implements CaseLookup {}
}
