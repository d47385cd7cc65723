package org.petra.model.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

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
  }

  @Test
  void emptySpaceHasOnePointWithoutSettings() {
    assertThat(SearchSpace.points(Map.of())).containsExactly(Map.of());
  }
}
