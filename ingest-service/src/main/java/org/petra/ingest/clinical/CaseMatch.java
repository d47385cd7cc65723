package org.petra.ingest.clinical;

import java.util.UUID;
import org.petra.contracts.cases.CaseProblem;

/** Whether a statement's case is known. */
public sealed interface CaseMatch {

  /** It is. */
  record Found(UUID caseId) implements CaseMatch {}

  /** It is not: there is none yet, more than one fits, or nothing names it. */
  record Open(CaseProblem because) implements CaseMatch {}
}
