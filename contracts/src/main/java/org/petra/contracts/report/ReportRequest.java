package org.petra.contracts.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.ModelReference;

/**
 * Asks for a report of model versions. {@code POST /api/v1/reports}, answered 201 with its {@code
 * Location}.
 *
 * @param title at most 120 characters; null takes a title from the study
 * @param models 1 to 24 versions trained on one dataset
 */
public record ReportRequest(@Nullable String title, List<ModelReference> models) {}
