/**
 * What a report is made of and how one is asked for. The report service computes none of its
 * numbers.
 */
@NullMarked
package org.petra.contracts.report;

import org.jspecify.annotations.NullMarked;
