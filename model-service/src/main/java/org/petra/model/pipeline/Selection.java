package org.petra.model.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.ModelVersion.SelectionStep;
import org.petra.statistics.harmonization.ComBat;

/**
 * What was selected.
 *
 * @param names radiomic columns, best first, at least one
 * @param combat harmonisation of these columns; null where it is left out
 * @param steps what each step did
 */
record Selection(List<String> names, @Nullable ComBat combat, List<SelectionStep> steps) {}
