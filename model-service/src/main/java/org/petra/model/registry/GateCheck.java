package org.petra.model.registry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a gate, looked at for one version.
 *
 * @param condition {@code aucLowerBound}, {@code delongLoss} or {@code calibrationSlope}
 * @param part on which cases
 * @param value the number: lower bound, p value or slope; null where there is none
 * @param atLeast the least that is allowed; for {@code delongLoss} the level, which counts only
 *     where the AUC is the lower one
 * @param atMost the most that is allowed; null where there is no such limit
 * @param satisfied whether it holds
 * @param detail in words
 * @param numbers what else tells of it, such as both AUCs of {@code delongLoss}
 */
public record GateCheck(
    String condition,
    String part,
    @Nullable Double value,
    @Nullable Double atLeast,
    @Nullable Double atMost,
    boolean satisfied,
    String detail,
    Map<String, Double> numbers) {}
