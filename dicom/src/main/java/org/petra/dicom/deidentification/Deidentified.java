package org.petra.dicom.deidentification;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A de-identified object.
 *
 * @param sopClassUid its SOP Class UID; null if it had none
 * @param sentSopInstanceUid its SOP Instance UID as it was sent; null if it had none
 * @param sentStudyInstanceUid its Study Instance UID as it was sent; null if it had none
 * @param mayShowPatient whether its pixels or its document may name the patient, which no change of
 *     attributes cures: it must not be stored
 * @param part10 the object as a Part 10 file, to be read once; the pixel data are as sent
 */
public record Deidentified(
    @Nullable String sopClassUid,
    @Nullable String sentSopInstanceUid,
    @Nullable String sentStudyInstanceUid,
    boolean mayShowPatient,
    InputStream part10) {}
