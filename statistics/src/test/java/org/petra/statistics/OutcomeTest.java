package org.petra.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class OutcomeTest {

  @Test
  void aPresentOutcomeHasItsValueAndNoReason() {
    Outcome<Integer> outcome = Outcome.of(3);

    assertThat(outcome.isPresent()).isTrue();
    assertThat(outcome.get()).isEqualTo(3);
    assertThat(outcome.reason()).isEmpty();
  }

  @Test
  void anAbsentOutcomeKeepsItsReasonThroughMappings() {
    Outcome<Integer> outcome = Outcome.absent(Reason.NO_VARIATION);

    assertThat(outcome.map(value -> value + 1)).isEqualTo(outcome);
    assertThat(outcome.flatMap(value -> Outcome.of(value + 1)).reason())
        .contains(Reason.NO_VARIATION);
  }

  @Test
  void gettingAnAbsentValueNamesTheReason() {
    Outcome<Integer> outcome = Outcome.absent(Reason.AUC_AT_BOUNDARY);

    assertThatThrownBy(outcome::get)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("the area under the curve is 0 or 1");
  }

  @Test
  void mappingsOfAPresentValueAreApplied() {
    assertThat(Outcome.of(3).map(value -> value * 2)).isEqualTo(Outcome.of(6));
    assertThat(Outcome.of(3).flatMap(value -> Outcome.absent(Reason.NOT_FINITE)).isPresent())
        .isFalse();
  }
}
