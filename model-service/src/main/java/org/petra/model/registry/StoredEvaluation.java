package org.petra.model.registry;

import java.util.List;
import org.petra.contracts.model.Evaluation.SplitEvaluation;

/**
 * The evaluation of a version as it is stored.
 *
 * @param score what the AUC ranks
 * @param splits one for each part that has cases
 */
public record StoredEvaluation(String score, List<SplitEvaluation> splits) {}
