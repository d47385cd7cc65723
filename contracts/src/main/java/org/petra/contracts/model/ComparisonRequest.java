package org.petra.contracts.model;

import java.util.List;

/** Asks how versions of one task compare. {@code POST /api/v1/comparisons}. */
public record ComparisonRequest(List<ModelReference> models) {}
