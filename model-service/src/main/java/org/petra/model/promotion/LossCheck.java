package org.petra.model.promotion;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.model.registry.GateCheck;
import org.petra.model.registry.StoredEvaluation;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.discrimination.AucComparison;
import org.petra.statistics.discrimination.DeLong;

/**
 * Looks whether a version loses AUC against the current one by DeLong's paired test.
 *
 * @param limit the condition
 */
record LossCheck(Gate.DelongLoss limit) {

  /*
   * Both versions must be judged on the same cases, none of which either was fitted to: the cases
   * that both have in the part. Two versions of one dataset have them all in common.
   */

  GateCheck of(StoredEvaluation version, GateChecks.@Nullable Current current) {
    if (current == null) {
      return check(null, true, "There is no current version to lose against.", Map.of());
    }
    Optional<JudgedPart> mine = JudgedPart.of(version, limit.part());
    Optional<JudgedPart> theirs = JudgedPart.of(current.evaluation(), limit.part());
    if (mine.isEmpty() || theirs.isEmpty()) {
      String whose = mine.isEmpty() ? "The version" : "Version " + current.version();
      return untestable(whose + " was not judged on the part " + limit.part() + ".", Map.of());
    }
    return paired(mine.get().rows(), theirs.get().rows(), current.version());
  }

  private GateCheck paired(
      Map<UUID, JudgedPart.Scored> mine, Map<UUID, JudgedPart.Scored> theirs, int against) {
    List<UUID> common = mine.keySet().stream().filter(theirs::containsKey).toList();
    Map<String, Double> numbers = new LinkedHashMap<>();
    numbers.put("currentVersion", (double) against);
    numbers.put("commonCases", (double) common.size());
    List<UUID> relabelled = new ArrayList<>();
    boolean[] positive = new boolean[common.size()];
    double[] first = new double[common.size()];
    double[] second = new double[common.size()];
    for (int i = 0; i < positive.length; i++) {
      JudgedPart.Scored my = requireNonNull(mine.get(common.get(i)));
      JudgedPart.Scored their = requireNonNull(theirs.get(common.get(i)));
      if (my.positive() != their.positive()) {
        relabelled.add(common.get(i));
      }
      positive[i] = my.positive();
      first[i] = my.score();
      second[i] = their.score();
    }
    if (!relabelled.isEmpty()) {
      return untestable(
          "The class of the case %s was another when version %d was judged (%d such cases)."
              .formatted(relabelled.getFirst(), against, relabelled.size()),
          numbers);
    }
    return tested(DeLong.compare(positive, first, second), against, numbers);
  }

  private GateCheck tested(
      Outcome<AucComparison> outcome, int against, Map<String, Double> numbers) {
    Optional<Reason> reason = outcome.reason();
    if (reason.isPresent()) {
      // Where both rank every case alike the difference is 0, which is no loss.
      return reason.get() == Reason.SAME_RANKING
          ? check(null, true, "Both versions rank the common cases alike.", numbers)
          : untestable(
              "Against version %d on %.0f common cases DeLong's test cannot be made: %s."
                  .formatted(against, numbers.get("commonCases"), reason.get().description()),
              numbers);
    }
    AucComparison test = outcome.get();
    numbers.put("auc", test.firstAuc());
    numbers.put("currentAuc", test.secondAuc());
    numbers.put("difference", test.firstAuc() - test.secondAuc());
    boolean loses = test.firstAuc() < test.secondAuc() && test.pValue() < limit.alpha();
    return check(
        test.pValue(),
        !loses,
        "The AUC is %.4f and that of version %d is %.4f on the same %.0f cases (p = %.4f, level %.4f)."
            .formatted(
                test.firstAuc(),
                against,
                test.secondAuc(),
                numbers.get("commonCases"),
                test.pValue(),
                limit.alpha()),
        numbers);
  }

  private GateCheck untestable(String why, Map<String, Double> numbers) {
    boolean accepted = limit.ifUntestable() == Gate.Untestable.ACCEPT;
    return check(null, accepted, "It cannot be tested. " + why, numbers);
  }

  private GateCheck check(
      @Nullable Double pValue, boolean satisfied, String detail, Map<String, Double> numbers) {
    return new GateCheck(
        "delongLoss",
        limit.part().name(),
        pValue,
        limit.alpha(),
        null,
        satisfied,
        detail,
        Map.copyOf(numbers));
  }
}
