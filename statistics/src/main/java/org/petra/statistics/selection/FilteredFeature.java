package org.petra.statistics.selection;

import org.petra.statistics.Outcome;
import org.petra.statistics.hypothesis.TestResult;

/**
 * What a filter found about one feature.
 *
 * @param name feature name
 * @param test the test between the class and the rest, or why there is none
 * @param kept whether the feature passed
 */
public record FilteredFeature(String name, Outcome<TestResult> test, boolean kept) {}
