/**
 * Datasets, trainings, model versions and their evaluation. Every number in a report is one of
 * these.
 */
@NullMarked
package org.petra.contracts.model;

import org.jspecify.annotations.NullMarked;
