package org.petra.storage;

/**
 * Bytes that an {@link Intake} has received and not kept: neither durable nor to be found by
 * digest.
 *
 * @param offset where they begin in the intake's file
 * @param length their number
 * @param digest SHA-256 of the bytes, 64 lower-case hexadecimal digits
 */
public record Staged(long offset, long length, String digest) {}
