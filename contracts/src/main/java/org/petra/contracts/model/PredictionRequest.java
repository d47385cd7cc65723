package org.petra.contracts.model;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for predictions by case ids or by values; exactly one of the two.
 *
 * @param caseIds cases whose vectors are in the feature store; one that is named twice is answered
 *     twice
 * @param rows numbers by feature name, no other names; {@code institution}, a text, beside them
 *     where the model harmonises institutions
 */
public record PredictionRequest(
    @Nullable List<UUID> caseIds, @Nullable List<Map<String, @Nullable Object>> rows) {}
