package org.petra.statistics.folds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petra.statistics.Reason;

class FoldsTest {

  private static final List<String> PATIENTS =
      IntStream.range(0, 150).mapToObj(i -> "patient " + i).toList();

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 7, 10})
  void singleRowsLeaveClassesAndSizesWithinOneOfEachOther(int count) {
    int[] stratum = drawn(150, 3, 1);

    Folds folds = Folds.stratified(stratum, PATIENTS, count, 7).get();

    for (int number = 0; number < 3; number++) {
      int wanted = number;
      assertThat(spread(folds, row -> stratum[row] == wanted)).isLessThanOrEqualTo(1);
    }
    assertThat(spread(folds, row -> true)).isLessThanOrEqualTo(1);
  }

  @Test
  void everyRowIsTestedOnceAndTrainsInAllOtherFolds() {
    Folds folds = Folds.stratified(drawn(150, 2, 2), PATIENTS, 5, 1).get();

    int[] tested = new int[150];
    for (int fold = 0; fold < folds.count(); fold++) {
      int[] test = folds.test(fold);
      int[] training = folds.training(fold);
      assertThat(test).isSorted();
      assertThat(training).isSorted();
      assertThat(IntStream.concat(Arrays.stream(test), Arrays.stream(training)).sorted())
          .containsExactlyElementsOf(IntStream.range(0, 150).boxed().toList());
      for (int row : test) {
        tested[row]++;
        assertThat(folds.assignment()[row]).isEqualTo(fold);
      }
    }
    assertThat(tested).containsOnly(1);
    assertThat(IntStream.range(0, 5).mapToObj(folds::name))
        .containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  void rowsOfOnePatientAreNeverOnBothSides() {
    Random random = new Random(3);
    int[] stratum = drawn(120, 2, 4);
    List<String> patients = Stream.generate(() -> "p" + random.nextInt(40)).limit(120).toList();

    Folds folds = Folds.stratified(stratum, patients, 5, 9).get();

    Map<String, Integer> foldOf = new HashMap<>();
    for (int row = 0; row < 120; row++) {
      Integer before = foldOf.put(patients.get(row), folds.assignment()[row]);
      assertThat(before).isIn(null, folds.assignment()[row]);
    }
    // No patient has more than eight rows, so that no fold is far from its fair 24.
    assertThat(spread(folds, row -> true)).isLessThanOrEqualTo(8);
    assertThat(spread(folds, row -> stratum[row] == 1)).isLessThanOrEqualTo(8);
  }

  @Test
  void theSeedAloneDecides() {
    int[] stratum = drawn(150, 2, 5);

    int[] first = Folds.stratified(stratum, PATIENTS, 5, 11).get().assignment();

    assertThat(Folds.stratified(stratum, PATIENTS, 5, 11).get().assignment()).isEqualTo(first);
    assertThat(Folds.stratified(stratum, PATIENTS, 5, 12).get().assignment()).isNotEqualTo(first);
  }

  @Test
  void theAssignmentOfASeedStaysTheSameForEver() {
    int[] stratum = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1};

    Folds folds = Folds.stratified(stratum, PATIENTS.subList(0, 10), 3, 42).get();

    assertThat(folds.assignment()).containsExactly(2, 2, 1, 1, 0, 0, 0, 1, 0, 2);
  }

  @Test
  void aClassInFewerPatientsThanFoldsIsRefusedByName() {
    int[] stratum = new int[20];
    Arrays.fill(stratum, 0, 6, 1);
    List<String> patients = PATIENTS.subList(0, 20);
    List<String> two =
        Stream.concat(Collections.nCopies(6, "same").stream(), patients.subList(6, 20).stream())
            .toList();

    assertThat(Folds.stratified(stratum, patients, 6, 1).isPresent()).isTrue();
    assertThat(Folds.stratified(stratum, patients, 7, 1).reason()).hasValue(Reason.TOO_FEW_GROUPS);
    assertThat(Folds.stratified(stratum, two, 2, 1).reason()).hasValue(Reason.TOO_FEW_GROUPS);
    assertThat(Folds.stratified(new int[0], List.of(), 2, 1).reason())
        .hasValue(Reason.TOO_FEW_GROUPS);
  }

  @Test
  void wrongLengthsAndOneFoldAreMistakes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Folds.stratified(new int[3], PATIENTS, 2, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Folds.stratified(new int[150], PATIENTS, 1, 1));
    Folds folds = Folds.leaveOneGroupOut(List.of("a", "b")).get();
    assertThatThrownBy(() -> folds.test(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> folds.training(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void leavesOneInstitutionOutInTheOrderOfNames() {
    Folds folds = Folds.leaveOneGroupOut(List.of("b", "c", "a", "b")).get();

    assertThat(folds.count()).isEqualTo(3);
    assertThat(IntStream.range(0, 3).mapToObj(folds::name)).containsExactly("a", "b", "c");
    assertThat(folds.test(1)).containsExactly(0, 3);
    assertThat(folds.training(1)).containsExactly(1, 2);
    assertThat(folds.assignment()).containsExactly(1, 2, 0, 1);
  }

  @Test
  void oneInstitutionCannotBeLeftOut() {
    assertThat(Folds.leaveOneGroupOut(List.of("a", "a")).reason()).hasValue(Reason.TOO_FEW_GROUPS);
  }

  private static int[] drawn(int rows, int classes, long seed) {
    return new Random(seed).ints(rows, 0, classes).toArray();
  }

  private static int spread(Folds folds, IntPredicate counted) {
    int[] sizes =
        IntStream.range(0, folds.count())
            .map(fold -> (int) Arrays.stream(folds.test(fold)).filter(counted).count())
            .toArray();
    return Arrays.stream(sizes).max().orElseThrow() - Arrays.stream(sizes).min().orElseThrow();
  }
}
