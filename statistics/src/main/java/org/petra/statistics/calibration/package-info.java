/**
 * How far predicted probabilities lie from what happened, and what they are worth for a decision.
 * Brier score, calibration line, Hosmer-Lemeshow test with its groups, net benefit; Platt's and
 * isotonic calibration, which make probabilities of scores.
 */
@NullMarked
package org.petra.statistics.calibration;

import org.jspecify.annotations.NullMarked;
