package org.petra.ingest.query;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a client looks for.
 *
 * @param level what is looked for
 * @param keys the attributes that must match, with their text as sent
 * @param answered the levels whose attributes are answered
 * @param limit at most so many
 * @param offset so many of the first are left out
 * @param warnings what of the request was ignored, in words
 */
record Search(
    Level level,
    Map<Attribute, String> keys,
    Set<Level> answered,
    int limit,
    int offset,
    List<String> warnings) {}
