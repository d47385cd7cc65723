package org.petra.feature.profile;

import java.util.Map;

/**
 * A profile as {@code GET /api/v1/profiles} shows it.
 *
 * @param name by which requests ask for it
 * @param digest SHA-256 of what it says, in lower-case hexadecimal
 * @param columns how many features a vector has
 * @param settings the profile's file: image types, settings, and for each modality region,
 *     intensity type and bin width
 */
record ProfileView(String name, String digest, int columns, Map<String, Object> settings) {}
