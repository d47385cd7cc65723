package org.petra.model.dataset;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.SplitName;

/**
 * How two frozen datasets differ. {@code GET /api/v1/datasets/{a}/comparison/{b}}.
 *
 * @param a the one
 * @param b the other
 * @param facts what is said of them and differs: profile, its digest, engine, cohort, label field,
 *     volume of interest
 * @param onlyInA cases
 * @param onlyInB cases
 * @param moved cases of both that are in another part
 * @param relabelled cases of both whose class is another; empty where the label fields differ
 * @param columnsOnlyInA names
 * @param columnsOnlyInB names
 * @param values how many values of common cases and columns were compared
 * @param differing how many of them differ by a bit or more
 * @param largestRelativeDifference difference over the larger magnitude, null where no two finite
 *     values differ
 */
public record DatasetComparison(
    UUID a,
    UUID b,
    List<Fact> facts,
    List<UUID> onlyInA,
    List<UUID> onlyInB,
    List<Moved> moved,
    List<Relabelled> relabelled,
    List<String> columnsOnlyInA,
    List<String> columnsOnlyInB,
    long values,
    long differing,
    @Nullable Double largestRelativeDifference) {

  /** Something that is said of either. */
  public record Fact(String name, @Nullable String a, @Nullable String b) {}

  /** A case that is in another part. */
  public record Moved(UUID caseId, SplitName a, SplitName b) {}

  /** A case that is of another class. */
  public record Relabelled(UUID caseId, @Nullable String a, @Nullable String b) {}
}
