package org.petra.model.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchSpaceTest {

  @Test
  void pointsAreAllCombinationsTheLastSettingVaryingFastest() {
    Map<String, List<Double>> space = new LinkedHashMap<>();
    space.put("C", List.of(1.0, 2.0));
    space.put("gamma", List.of(0.1, 0.2));
    assertThat(SearchSpace.points(space))
        .containsExactly(
            Map.of("C", 1.0, "gamma", 0.1),
            Map.of("C", 1.0, "gamma", 0.2),
            Map.of("C", 2.0, "gamma", 0.1),
            Map.of("C", 2.0, "gamma", 0.2));
    assertThat(SearchSpace.size(space)).isEqualTo(4);
  }

  @Test
  void emptySpaceHasOnePointWithoutSettings() {
    assertThat(SearchSpace.points(Map.of())).containsExactly(Map.of());
    assertThat(SearchSpace.size(Map.of())).isEqualTo(1);
  }

  @Test
  void spaceThatIsTooLargeToCountDoesNotOverflow() {
    Map<String, List<Double>> space = new LinkedHashMap<>();
    for (int i = 0; i < 30; i++) {
      space.put("setting " + i, Collections.nCopies(1000, 1.0));
    }
    assertThat(SearchSpace.size(space)).isEqualTo(Long.MAX_VALUE);
  }
}
