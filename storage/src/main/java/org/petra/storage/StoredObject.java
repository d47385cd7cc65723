package org.petra.storage;

/**
 * An object that is in the store.
 *
 * @param digest SHA-256 of its bytes, 64 lower-case hexadecimal digits
 * @param length its bytes
 */
public record StoredObject(String digest, long length) {}
