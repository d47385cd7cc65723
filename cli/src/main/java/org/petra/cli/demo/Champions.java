package org.petra.cli.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.petra.cli.client.PetraClient;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.Task;

/** The step that points the alias {@code champion} at the best version of each task. */
final class Champions {

  private static final String REASON =
      "The demo's highest AUC of this task on the validation part (simulated cohort).";

  private final PetraClient client;

  Champions(DemoSession session) {
    this.client = session.scientist();
  }

  /** Promotes; returns a line for each task, which says why where a gate refused. */
  List<String> promote(List<Evaluation> evaluations) {
    List<String> lines = new ArrayList<>();
    for (Task task : Trainings.TASKS) {
      evaluations.stream()
          .filter(evaluation -> evaluation.task().equals(task.name()))
          .max(Comparator.comparingDouble(AucTable::validationAuc))
          .ifPresent(best -> lines.add(promote(best)));
    }
    return lines;
  }

  private String promote(Evaluation best) {
    Optional<String> refusal =
        client.putUnlessConflict(
            "/api/v1/models/" + best.name() + "/aliases/champion",
            Map.of("version", best.version(), "reason", REASON));
    return String.format(
        Locale.ROOT,
        "  %-10s %s version %d%s",
        AucTable.task(best),
        best.name(),
        best.version(),
        refusal.map(why -> " was not promoted: " + why).orElse(""));
  }
}
