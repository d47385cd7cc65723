package org.petra.contracts.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a label over any clinical field; exactly one of {@code positive} and {@code from}.
 *
 * @param field {@code her2}, or a field of the clinical record such as {@code erPositive}, {@code
 *     ki67Percent} or {@code histology}
 * @param positive values that are the class, such as {@code ["OVER"]} or {@code ["true"]}
 * @param from the least number that is of the class, for a field of numbers
 */
public record LabelRequest(String field, @Nullable List<String> positive, @Nullable Double from) {}
