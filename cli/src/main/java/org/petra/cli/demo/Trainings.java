package org.petra.cli.demo;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.petra.cli.client.PetraClient;
import org.petra.cli.terminal.CommandFailure;
import org.petra.cli.terminal.Progress;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.Task;
import org.petra.contracts.model.Training;
import org.petra.contracts.model.TrainingRequest;

/** The stage that trains each classifier for each task. */
final class Trainings {

  /** The profile of the simulated cohort. */
  static final String PROFILE = "her2-breast-pet-ct";

  /** The largest value that the progress of {@link #run} takes: per cent of the work. */
  static final long WHOLE = 100;

  /** The tasks of the study. */
  static final List<Task> TASKS = List.of(Task.HER2_OVER, Task.HER2_LOW, Task.HER2_ZERO);

  private final PetraClient client;

  Trainings(DemoSession session) {
    this.client = session.scientist();
  }

  /** How many versions are trained. */
  static int count() {
    return TASKS.size() * Classifier.values().length;
  }

  /** Trains all and returns the evaluation of each version, task by task. */
  List<Evaluation> run(SplitCases cases, Progress progress) {
    StudySettings settings = new StudySettings(cases);
    List<UUID> asked = new ArrayList<>();
    for (Task task : TASKS) {
      for (Classifier classifier : Classifier.values()) {
        asked.add(ask(settings.request(task, classifier)));
      }
    }
    Map<UUID, Training> ended = new HashMap<>();
    Polling.until(WHOLE, progress, "Training", () -> look(asked, ended));
    return asked.stream().map(ended::get).map(this::evaluation).toList();
  }

  private UUID ask(TrainingRequest request) {
    Task task = requireNonNull(request.task());
    return client
        .post(
            "/api/v1/models/" + name(task, request.classifier()) + "/versions",
            request,
            Training.class)
        .id();
  }

  private long look(List<UUID> asked, Map<UUID, Training> ended) {
    double done = 0;
    for (UUID id : asked) {
      Training training = ended.get(id);
      if (training == null) {
        training = client.get("/api/v1/trainings/" + id, Training.class);
        if (training.state() == Training.State.SUCCEEDED) {
          ended.put(id, training);
        }
      }
      done += share(training);
    }
    // The bar is full when the last one has ended, not when rounding says so.
    return ended.size() == asked.size()
        ? WHOLE
        : Math.min(WHOLE - 1, (long) (WHOLE * done / asked.size()));
  }

  private static double share(Training training) {
    return switch (training.state()) {
      case QUEUED -> 0;
      case RUNNING -> training.progress();
      case SUCCEEDED -> 1;
      case FAILED, CANCELLED ->
          throw new CommandFailure(
              "The training of "
                  + training.model()
                  + " ended as "
                  + training.state()
                  + (training.code() == null
                      ? "."
                      : " with " + training.code() + ": " + training.detail()));
    };
  }

  private Evaluation evaluation(Training training) {
    return client.get(
        "/api/v1/models/" + training.model() + "/versions/" + training.version() + "/evaluation",
        Evaluation.class);
  }

  /** The versions that were evaluated. */
  static List<ModelReference> references(List<Evaluation> evaluations) {
    return evaluations.stream()
        .map(evaluation -> new ModelReference(evaluation.name(), evaluation.version()))
        .toList();
  }

  /** The model's name, such as {@code her2-over-lr}. */
  static String name(Task task, Classifier classifier) {
    return (task.name() + "-" + classifier.name()).toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
