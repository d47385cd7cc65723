package org.petra.model.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Validation;
import org.petra.model.pipeline.PlantedRows;
import org.petra.model.pipeline.Progress;
import org.petra.model.validation.ValidationSettings.Scheme;

class ResumedValidationTest {

  private static final ValidationSettings NESTED =
      new ValidationSettings(Scheme.NESTED_K_FOLD, 3, 2, 4);

  private final Subject subject =
      Subjects.of(
          PlantedRows.settings(Classifier.LR).with(Map.of("C", List.of(0.1, 1.0))).build(),
          PlantedRows.of(45, 8, 1.5));

  @Test
  void whatWasCancelledAnywhereResumesToTheSameResultWithoutRepeatingAFold() {
    Validation whole =
        CrossValidation.run(NESTED, subject, FoldStore.NONE, new Counted(Integer.MAX_VALUE))
            .validation(1);
    for (int fits : new int[] {0, 25, 60, 90}) {
      KeptFolds kept = new KeptFolds();
      assertThatThrownBy(() -> CrossValidation.run(NESTED, subject, kept, new Counted(fits)))
          .isInstanceOf(Cancelled.class);
      int before = kept.outcomes.size();
      // A fold that is kept twice is an error of the store.
      Validation resumed =
          CrossValidation.run(NESTED, subject, kept, new Counted(Integer.MAX_VALUE)).validation(1);
      assertThat(resumed).isEqualTo(whole);
      assertThat(kept.outcomes).hasSize(3 * 2 + 4 + 1).hasSizeGreaterThan(before);
    }
  }

  @Test
  void everyFoldIsReportedWithAShareThatGrows() {
    Counted progress = new Counted(Integer.MAX_VALUE);
    CrossValidation.run(NESTED, subject, FoldStore.NONE, progress);
    assertThat(progress.shares).isSorted().allMatch(share -> share >= 0 && share <= 1);
    assertThat(progress.shares.size()).isGreaterThanOrEqualTo(10);
  }

  @Test
  void cancelTakesEffectBetweenFits() {
    Counted progress = new Counted(7);
    assertThatThrownBy(() -> CrossValidation.run(NESTED, subject, FoldStore.NONE, progress))
        .isInstanceOf(Cancelled.class);
    assertThat(progress.fits).isEqualTo(8);
  }

  private static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Ends the run after so many fits. */
  private static final class Counted implements Progress {

    private final int most;
    private final List<Double> shares = new ArrayList<>();
    private int fits;

    Counted(int most) {
      this.most = most;
    }

    @Override
    public void reached(double share, String step) {
      shares.add(share);
    }

    @Override
    public void betweenFits() {
      if (fits++ >= most) {
        throw new Cancelled();
      }
    }
  }
}
