package org.petra.radiomics.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FilterBankTest {

  /** Tables of long filters are printed with some ten digits. */
  private static final double TABLE = 1e-7;

  /** Meyer's wavelet has no end; its table is cut off. */
  private static final double CUT_OFF = 2e-3;

  static Stream<String> families() {
    return FilterBank.names().stream();
  }

  @Test
  void holdsAllDiscreteFamilies() {
    assertThat(FilterBank.names())
        .hasSize(106)
        .containsAll(
            Set.of("haar", "db1", "db38", "sym20", "coif17", "bior6.8", "rbio1.1", "dmey"));
  }

  @ParameterizedTest
  @MethodSource("families")
  void lowPassesAConstantAndHighTakesItAway(String family) {
    double tolerance = family.equals("dmey") ? CUT_OFF : TABLE;
    for (boolean single : new boolean[] {false, true}) {
      FilterBank filters = FilterBank.of(family, single);
      assertThat(Arrays.stream(filters.low()).sum()).isCloseTo(Math.sqrt(2), within(tolerance));
      assertThat(Arrays.stream(filters.high()).sum()).isCloseTo(0, within(tolerance));
      assertThat(filters.low()).hasSameSizeAs(filters.high());
    }
  }
}
