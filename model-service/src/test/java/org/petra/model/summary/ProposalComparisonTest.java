package org.petra.model.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.petra.contracts.cases.ClinicalRecord;
import org.petra.contracts.extraction.ProposedRegion;
import org.petra.contracts.extraction.ProposedRegion.Absence;
import org.petra.contracts.model.ProposalSummary;
import org.petra.model.dataset.DatasetRow;
import org.petra.model.dataset.Rows;

class ProposalComparisonTest {

  /** Sums of decimals differ from their decimal result by units in the last place. */
  private static final double ROUNDING = 1e-15;

  private final List<ReadProposal> proposals = new ArrayList<>();
  private final List<DatasetRow> rows = new ArrayList<>();

  @Test
  void everyReadingHasItsSpreadInOrder() {
    compared(1, 2, 1, 0.6);
    compared(1, 1, 2, 0.75);
    for (int i = 0; i < 5; i++) {
      compared(i, 1, 1, 0.5 + i / 10.0);
    }
    List<ProposalSummary.Group> groups = ProposalComparison.of(proposals, rows).groups();
    assertThat(groups)
        .extracting(group -> group.reader() + "/" + group.repetition() + ": " + group.cases())
        .containsExactly("1/1: 5", "1/2: 1", "2/1: 1");
    ProposalSummary.Spread first = groups.getFirst().dice();
    assertThat(first.mean()).isCloseTo(0.7, within(ROUNDING));
    assertThat(first.deviation()).isCloseTo(Math.sqrt(0.025), within(ROUNDING));
    assertThat(List.of(first.minimum(), first.lowerQuartile(), first.median()))
        .containsExactly(0.5, 0.6, 0.7);
    assertThat(first.upperQuartile()).isCloseTo(0.8, within(ROUNDING));
    assertThat(groups.getLast().dice().deviation()).isNull();
  }

  @Test
  void casesWithoutAProposalAreCountedByReason() {
    compared(0, 1, 1, 0.8);
    none(1, Absence.NO_BORDER);
    none(2, Absence.NO_PET_REGION);
    none(3, Absence.NO_PET_REGION);
    none(4, null);
    ProposalSummary.Group group = ProposalComparison.of(proposals, rows).groups().getFirst();
    assertThat(group.cases()).isEqualTo(5);
    assertThat(group.dice().count()).isEqualTo(1);
    assertThat(group.without()).extracting(ProposalSummary.Without::cases).containsExactly(2, 1, 1);
    assertThat(group.without().getFirst().reason()).isEqualTo("no region was drawn on the PET");
  }

  @Test
  void theFirstReadingIsShownByInstitutionWhereThereAreSeveral() {
    from(0, "one");
    from(1, "two");
    from(2, null);
    for (int i = 0; i < 3; i++) {
      compared(i, 1, 1, 0.9);
    }
    assertThat(ProposalComparison.of(proposals, rows).groups())
        .extracting(group -> group.institution() + ": " + group.cases())
        .containsExactly("null: 3", "one: 1", "two: 1");
    assertThat(ProposalComparison.of(proposals, rows.subList(0, 1)).groups()).hasSize(1);
  }

  @Test
  void nothingTriedIsSaid() {
    none(0, null);
    ProposalSummary summary = ProposalComparison.of(proposals, rows);
    assertThat(summary.absentBecause()).contains("before regions were proposed");
    assertThat(summary.groups()).isEmpty();
    assertThat(ProposalComparison.of(List.of(), rows)).isEqualTo(summary);
  }

  @Test
  void everyReasonHasItsWords() {
    for (Absence absence : Absence.values()) {
      none(absence.ordinal(), absence);
    }
    assertThat(ProposalComparison.of(proposals, rows).groups().getFirst().without())
        .hasSameSizeAs(Absence.values());
  }

  private void compared(int number, int reader, int repetition, double dice) {
    proposals.add(
        new ReadProposal(new UUID(1, number), reader, repetition, ProposedRegion.of(dice, 3.5)));
  }

  private void none(int number, Absence absence) {
    proposals.add(
        new ReadProposal(new UUID(1, number), 1, 1, new ProposedRegion(null, null, absence)));
  }

  private void from(int number, String institution) {
    rows.add(
        new DatasetRow(
            new UUID(1, number),
            new UUID(1, number),
            Rows.rows(1).getFirst().split(),
            null,
            new ClinicalRecord(null, null, null, null, null, null, null, institution),
            Rows.rows(1).getFirst().caseValues()));
  }
}
