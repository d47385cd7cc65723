package org.petra.ingest.study;

/**
 * An instance that is held.
 *
 * @param studyInstanceUid its study
 * @param seriesInstanceUid its series
 * @param sopInstanceUid itself
 * @param digest SHA-256 of its bytes, by which storage finds it
 * @param transferSyntaxUid how its bytes are encoded
 * @param hasPixels whether it says that it has pixel data
 */
public record StoredInstance(
    String studyInstanceUid,
    String seriesInstanceUid,
    String sopInstanceUid,
    String digest,
    String transferSyntaxUid,
    boolean hasPixels) {}
