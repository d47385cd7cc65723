package org.petra.ingest.clinical.fhir;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.CaseProblem;
import org.petra.ingest.clinical.ClinicalField;

/**
 * What an observation says.
 *
 * @param fields the values that were understood
 * @param problem what was not, else null; it repeats no value
 */
record Reading(Map<ClinicalField, @Nullable Object> fields, @Nullable CaseProblem problem) {}
