/**
 * The command extract: features of one image and region without any service. Images and masks come
 * as files or as DICOM, settings as a profile or a PyRadiomics parameter file.
 */
@NullMarked
package org.petra.cli.extract;

import org.jspecify.annotations.NullMarked;
