package org.petra.feature.cases;

import org.petra.contracts.cases.CaseManifest;

/** What ingest answers when it is asked for a case's manifest. */
public sealed interface CaseLookup {

  /** The case is complete. */
  record Found(CaseManifest manifest) implements CaseLookup {}

  /** There is no such case. */
  record Unknown() implements CaseLookup {}

  /**
   * The case is there but its revision cannot be extracted now: instances may still come, or it
   * could not be assembled.
   *
   * @param detail ingest's own sentence
   */
  record NotReady(String detail) implements CaseLookup {}
}
