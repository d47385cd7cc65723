package org.petra.model.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.petra.contracts.cases.ClinicalCase;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.model.SplitRequest;
import org.petra.model.Cohort;

class SplitRuleTest {

  private final Random random = new Random(7);

  @Test
  void namedInstitutionsAreExternalAndTheRestIsSevenToThreeWithinEachStatus() {
    List<ClinicalCase> cases = new ArrayList<>();
    add(cases, Her2Status.OVER, "one", 20);
    add(cases, Her2Status.LOW, "one", 30);
    add(cases, Her2Status.ZERO, "one", 10);
    add(cases, Her2Status.LOW, "two", 5);
    Map<UUID, SplitName> split = split(1, cases);
    assertThat(split).hasSize(65);
    assertThat(count(split, cases, Her2Status.OVER, SplitName.TRAINING)).isEqualTo(14);
    assertThat(count(split, cases, Her2Status.LOW, SplitName.TRAINING)).isEqualTo(21);
    assertThat(count(split, cases, Her2Status.ZERO, SplitName.TRAINING)).isEqualTo(7);
    assertThat(count(split, cases, Her2Status.ZERO, SplitName.VALIDATION)).isEqualTo(3);
    assertThat(count(split, cases, Her2Status.LOW, SplitName.EXTERNAL)).isEqualTo(5);
  }

  @Test
  void splitFollowsFromTheSeedAndNotFromTheOrderOfTheCases() {
    List<ClinicalCase> cases = new ArrayList<>();
    add(cases, Her2Status.OVER, "one", 15);
    add(cases, Her2Status.LOW, "one", 15);
    add(cases, Her2Status.LOW, "two", 3);
    List<ClinicalCase> shuffled = new ArrayList<>(cases);
    Collections.shuffle(shuffled, random);
    assertThat(split(1, shuffled).entrySet().stream().toList())
        .isEqualTo(split(1, cases).entrySet().stream().toList());
    assertThat(split(2, cases)).isNotEqualTo(split(1, cases));
  }

  @Test
  void anInstitutionOfNoCaseIsRefusedWithThoseThatThereAre() {
    List<ClinicalCase> cases = new ArrayList<>();
    add(cases, Her2Status.OVER, "one", 2);
    add(cases, Her2Status.LOW, "three", 2);
    assertThatThrownBy(() -> split(1, cases))
        .hasMessage(
            "split.rule.externalInstitutions: no usable case is of the institution two; there are [one, three].");
  }

  private static SequencedMap<UUID, SplitName> split(long seed, List<ClinicalCase> cases) {
    var rule = new SplitRequest.Rule(List.of("two"), null, seed);
    return new SplitRule(rule, Labels.of(Her2Status.OVER)).apply(cases);
  }

  private void add(List<ClinicalCase> cases, Her2Status her2, String institution, int count) {
    for (int i = 0; i < count; i++) {
      UUID id = new UUID(random.nextLong(), random.nextLong());
      cases.add(Cohort.known(id, "any", institution, her2, random));
    }
  }

  private static long count(
      Map<UUID, SplitName> split, List<ClinicalCase> cases, Her2Status her2, SplitName name) {
    return cases.stream()
        .filter(each -> each.her2() == her2 && split.get(each.caseId()) == name)
        .count();
  }
}
