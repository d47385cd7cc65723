/**
 * The engine against every reference vector, from DICOM files on; and the page that says how
 * closely it agrees. Skipped, saying so, where the reference data are not beside the project.
 */
@NullMarked
package org.petra.systemtests.conformance;

import org.jspecify.annotations.NullMarked;
