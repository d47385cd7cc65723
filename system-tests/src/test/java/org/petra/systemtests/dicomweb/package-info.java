/**
 * A study's way through the whole stack, as clients of DICOMweb and of DIMSE see it: public Python
 * ones in a virtual environment that the test makes, and DCMTK and Orthanc where they are
 * installed.
 */
@NullMarked
package org.petra.systemtests.dicomweb;

import org.jspecify.annotations.NullMarked;
