/**
 * DICOM's own network protocol: objects in (C-STORE), objects out, and C-ECHO. The toolkit's types
 * never leave it, and it never looks into a data set.
 */
@NullMarked
package org.petra.dicom.dimse;

import org.jspecify.annotations.NullMarked;
