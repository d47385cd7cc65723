package org.petra.contracts.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.ModelReference;

/**
 * Asks for a report of model versions. {@code POST /api/v1/reports}, answered 201 with its {@code
 * Location}, or 200 with the {@code Location} of a report that was made before and says the same.
 * The order of the versions does not matter.
 *
 * @param title at most 120 characters; null takes a title from the study
 * @param models 1 to 24 versions trained on one dataset
 */
public record ReportRequest(@Nullable String title, List<ModelReference> models) {}
