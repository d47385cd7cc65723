package org.petra.simulator.cohort;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.petra.contracts.model.SplitName;

/**
 * Which patients' lesions are outlined three times, as the article's agreement of readers asks: 30
 * of the training part, evenly spaced, so that each class has its share, or all of a smaller one.
 */
public final class RereadLesions {

  private static final int LESIONS = 30;

  private RereadLesions() {}

  /** The numbers of the patients among those of a cohort. */
  public static Set<Integer> of(List<PatientPlan> cohort) {
    List<Integer> training =
        cohort.stream()
            .filter(plan -> plan.split() == SplitName.TRAINING)
            .map(PatientPlan::number)
            .toList();
    int chosen = Math.min(LESIONS, training.size());
    Set<Integer> numbers = new HashSet<>();
    for (int i = 0; i < chosen; i++) {
      numbers.add(training.get(i * training.size() / chosen));
    }
    return Set.copyOf(numbers);
  }
}
