package org.petra.contracts.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version tells apart: a class of one clinical field against the rest.
 *
 * @param name such as {@code HER2_OVER}, {@code erPositive=true}, {@code ki67Percent>=14}
 * @param field the clinical field: {@code her2} or one of the clinical record
 * @param positive values that are the class; null where {@code from} says it
 * @param from the least number that is of the class; null where {@code positive} says it
 */
public record Label(
    String name, String field, @Nullable List<String> positive, @Nullable Double from) {}
