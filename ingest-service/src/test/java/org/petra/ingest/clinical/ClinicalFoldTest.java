package org.petra.ingest.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petra.ingest.clinical.NewStatement.Source;
import org.petra.ingest.clinical.NewStatement.State;

class ClinicalFoldTest {

  private static final Instant JANUARY = Instant.parse("2026-01-15T00:00:00Z");
  private static final Instant MARCH = Instant.parse("2026-03-15T00:00:00Z");
  private static final Instant RECEIVED = Instant.parse("2026-06-01T00:00:00Z");

  private static Statement said(
      long id, Source source, State state, @Nullable Instant time, @Nullable Integer ihc) {
    Map<ClinicalField, @Nullable Object> fields =
        Collections.singletonMap(ClinicalField.HER2_IHC, ihc);
    Instant received = RECEIVED.plusSeconds(id);
    return new Statement(id, source, state, fields, time, received, null, null, null);
  }

  private static Statement fhir(long id, @Nullable Instant time, int ihc) {
    return said(id, Source.FHIR, State.VALID, time, ihc);
  }

  private static @Nullable Integer ihc(Statement... statements) {
    return ClinicalFold.of(List.of(statements)).record().her2Ihc();
  }

  @Test
  void takesTheLatestEffectiveTimeNotTheLastToCome() {
    assertThat(ihc(fhir(1, MARCH, 3), fhir(2, JANUARY, 1))).isEqualTo(3);
    assertThat(ihc(fhir(1, MARCH, 3), fhir(2, MARCH, 1))).isEqualTo(1);
    assertThat(ihc(fhir(1, MARCH, 3), fhir(2, null, 2))).isEqualTo(2);
  }

  @Test
  void letsARecordOrARowEndWhatCameBefore() {
    Statement put = said(2, Source.RECORD, State.VALID, null, 0);
    assertThat(ihc(fhir(1, MARCH, 3), put)).isZero();
    assertThat(ihc(fhir(1, MARCH, 3), put, fhir(3, JANUARY, 1))).isEqualTo(1);
    assertThat(ihc(put, said(3, Source.CSV, State.VALID, null, 2))).isEqualTo(2);
    assertThat(ihc(fhir(1, MARCH, 3), said(2, Source.RECORD, State.VALID, null, null))).isNull();
  }

  @Test
  void doesNotCountWhatWasWithdrawnOrReplaced() {
    assertThat(
            ihc(
                fhir(1, JANUARY, 1),
                said(2, Source.FHIR, State.REPLACED, MARCH, 3),
                said(3, Source.FHIR, State.WITHDRAWN, MARCH, 3)))
        .isEqualTo(1);
    assertThat(ClinicalFold.of(List.of(said(1, Source.FHIR, State.WITHDRAWN, null, 3))).record())
        .isNull();
  }

  @Test
  void namesWhatIsContradictedAndWhereAFieldIsFrom() {
    ClinicalFold fold = ClinicalFold.of(List.of(fhir(7, JANUARY, 1), fhir(8, MARCH, 2)));
    assertThat(fold.contradicted()).containsExactly(ClinicalField.HER2_IHC);
    assertThat(fold.from()).containsEntry(ClinicalField.HER2_IHC, 8L);
    assertThat(ClinicalFold.of(List.of(fhir(7, JANUARY, 1), fhir(8, MARCH, 1))).contradicted())
        .isEmpty();
  }
}
