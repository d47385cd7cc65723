package org.petra.model.dataset;

/**
 * What made a feature vector. Vectors of different origin are never mixed in one model.
 *
 * @param profileDigest SHA-256 of the profile's settings
 * @param engineVersion version of the engine
 */
record VectorOrigin(String profileDigest, String engineVersion) {}
