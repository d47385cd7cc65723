/**
 * Trainings as durable jobs that make one model version each. The same dataset, settings and seed
 * make the same model, bit for bit.
 */
@NullMarked
package org.petra.model.training;

import org.jspecify.annotations.NullMarked;
