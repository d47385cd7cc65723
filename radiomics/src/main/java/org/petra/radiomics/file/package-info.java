/**
 * Reads images and label masks from NIfTI, NRRD and MetaImage files. Start at {@link
 * org.petra.radiomics.file.ImageFile}.
 */
@NullMarked
package org.petra.radiomics.file;

import org.jspecify.annotations.NullMarked;
