package org.petra.model.training;

import java.time.Duration;
import org.petra.model.pipeline.Progress;

/**
 * Writes how far a run is, and ends it where its training was cancelled. Used by the run's thread
 * alone.
 */
final class RunProgress implements Progress {

  /** A cancelled training ends after this time and one fit. */
  private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(300).toNanos();

  private final TrainingStore trainings;
  private final TrainingTicket run;
  private double share;
  private String step = "reading the dataset";
  private long lookedAt = System.nanoTime() - LOOK_AGAIN_NANOS;

  RunProgress(TrainingStore trainings, TrainingTicket run) {
    this.trainings = trainings;
    this.run = run;
  }

  /**
   * Notes what is reached.
   *
   * @throws EndedException if the training was cancelled
   * @throws IllegalStateException if the service is being stopped
   */
  @Override
  public void reached(double newShare, String newStep) {
    share = Math.min(1, newShare);
    step = newStep;
    betweenFits();
  }

  @Override
  public void betweenFits() {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("the service is being stopped");
    }
    if (System.nanoTime() - lookedAt >= LOOK_AGAIN_NANOS) {
      requireOpen(trainings.reached(run, share, step));
      lookedAt = System.nanoTime();
    }
  }

  /** Ends the run unless its training is open. */
  static void requireOpen(boolean open) {
    if (!open) {
      throw new EndedException();
    }
  }

  /** Ends a run whose training was cancelled, or was ended by another run of the same job. */
  static final class EndedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
