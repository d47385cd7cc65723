package org.petra.model.dataset;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.petra.contracts.cases.ClinicalCase;
import org.petra.contracts.cases.ClinicalRecord;
import org.petra.contracts.cases.Her2Status;

class UnusableCovariatesTest {

  private static final List<ClinicalCase> CASES = List.of(of("Ductal"), of("lobular"));

  @Test
  void aHistologyThatNoCaseHasIsRefusedWithThoseThatThereAre() {
    assertThatCode(() -> UnusableCovariates.refuse(needs("HISTOLOGY=ductal"), CASES))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> UnusableCovariates.refuse(needs("HISTOLOGY=lobullar"), CASES))
        .hasMessage(
            "covariates: HISTOLOGY=lobullar is true of no case; the cases' histologies are [Ductal, lobular].");
  }

  private static DatasetNeeds needs(String covariate) {
    return new DatasetNeeds(
        List.of(Labels.of(Her2Status.LOW)), List.of(new Covariate(covariate)), false, false);
  }

  private static ClinicalCase of(String histology) {
    UUID id = UUID.randomUUID();
    var record = new ClinicalRecord(50, true, true, 20.0, 3, null, histology, "one");
    return new ClinicalCase(id, id, "c", true, record, Her2Status.OVER, null);
  }
}
