package org.petra.statistics.hypothesis;

import java.util.OptionalDouble;

/**
 * What Fisher's exact test gives.
 *
 * @param oddsRatio the sample odds ratio ad / bc of a 2 by 2 table; empty for a larger table and
 *     where bc is 0
 * @param pValue probability, given the margins, of a table as improbable as the observed one or
 *     more so; up to 1, and 0 only where it is too small for double precision
 */
public record FisherResult(OptionalDouble oddsRatio, double pValue) {}
