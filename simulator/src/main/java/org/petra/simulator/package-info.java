/**
 * A simulated breast PET/CT cohort drawn from the tables of Hou et al. 2025, as DICOM objects and
 * clinical records. No patient stands behind it, and every object says so.
 */
@NullMarked
package org.petra.simulator;

import org.jspecify.annotations.NullMarked;
