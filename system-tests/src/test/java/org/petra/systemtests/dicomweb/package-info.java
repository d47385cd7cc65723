/**
 * A study's way through the whole stack, as a client of DICOMweb sees it. The client is the public
 * Python one, in a virtual environment that the test makes.
 */
@NullMarked
package org.petra.systemtests.dicomweb;

import org.jspecify.annotations.NullMarked;
