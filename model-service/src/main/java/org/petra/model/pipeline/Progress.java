package org.petra.model.pipeline;

/** Told how far a training is; either method may throw to end it. */
public interface Progress {

  /** Says which share is done, 0 to 1, and what comes next. */
  void reached(double share, String step);

  /** Called between any two fits, up to thousands of times a second. */
  default void betweenFits() {}

  /** Reports the shares of a part of the work as shares of the whole, from one to another. */
  default Progress within(double from, double to) {
    Progress whole = this;
    return new Progress() {
      @Override
      public void reached(double share, String step) {
        whole.reached(from + share * (to - from), step);
      }

      @Override
      public void betweenFits() {
        whole.betweenFits();
      }
    };
  }
}
