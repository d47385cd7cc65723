package org.petra.dicom.series;

import java.time.LocalDateTime;

/**
 * The study that made files belong to.
 *
 * @param patient who it is of
 * @param studyInstanceUid Study Instance UID
 * @param frameOfReferenceUid the coordinate system that its series share
 * @param start when the acquisition began, local to the scanner
 * @param description Study Description
 */
public record StudyIdentity(
    Patient patient,
    String studyInstanceUid,
    String frameOfReferenceUid,
    LocalDateTime start,
    String description) {}
