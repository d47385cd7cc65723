/**
 * Trainings as durable jobs, each of which makes one version for each of its labels. The same
 * dataset, settings and seed make the same model, bit for bit.
 */
@NullMarked
package org.petra.model.training;

import org.jspecify.annotations.NullMarked;
