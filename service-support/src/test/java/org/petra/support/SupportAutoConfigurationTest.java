package org.petra.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupportAutoConfigurationTest {

  private final Locale before = Locale.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @Test
  void numbersInWordsAreAlikeWhateverTheMachinesLanguage() {
    Locale.setDefault(Locale.GERMANY);

    new SupportAutoConfiguration();

    assertThat("%.4f of %,d".formatted(0.5, 1000)).isEqualTo("0.5000 of 1,000");
  }
}
