/**
 * The command post: the DICOM files of a folder over STOW-RS. It streams the files as they are and
 * looks into one only to name it.
 */
@NullMarked
package org.petra.cli.post;

import org.jspecify.annotations.NullMarked;
