package org.petra.contracts.cases;

import java.util.List;

/**
 * What became of cases after a place in the feed. {@code GET /api/v1/changes?after=&limit=}.
 *
 * @param items the changes, in the order of their sequence; empty when there is nothing new
 * @param next give this as {@code after} to go on; never null
 */
public record ChangeFeed(List<CaseChange> items, long next) {}
