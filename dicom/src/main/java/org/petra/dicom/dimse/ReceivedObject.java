package org.petra.dicom.dimse;

import java.io.InputStream;

/**
 * An object on its way in.
 *
 * @param calledAeTitle under which the peer called us
 * @param callingAeTitle the peer's
 * @param sopClassUid as the request names it
 * @param sopInstanceUid as the request names it
 * @param part10 the object as a Part 10 file: a preamble and meta information made here, then the
 *     data set byte for byte as it arrives; read it once
 */
public record ReceivedObject(
    String calledAeTitle,
    String callingAeTitle,
    String sopClassUid,
    String sopInstanceUid,
    InputStream part10) {}
