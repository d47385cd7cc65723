package org.petra.model.validation;

import java.util.Optional;

/**
 * Keeps what finished folds of one training gave, so that the training can be resumed. A key names
 * a fold within the training, whose settings and dataset never change.
 */
public interface FoldStore {

  /** Keeps nothing. */
  FoldStore NONE =
      new FoldStore() {
        @Override
        public Optional<FoldOutcome> find(String key) {
          return Optional.empty();
        }

        @Override
        public void keep(String key, FoldOutcome outcome) {}
      };

  /** What was kept under a key, or empty. */
  Optional<FoldOutcome> find(String key);

  /** Keeps an outcome; the same key is kept once. */
  void keep(String key, FoldOutcome outcome);
}
