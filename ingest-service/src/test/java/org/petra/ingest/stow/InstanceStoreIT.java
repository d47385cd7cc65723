package org.petra.ingest.stow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.SopClass;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.stow.FailureReason;
import org.petra.ingest.IngestIT;
import org.petra.ingest.Stow;
import org.petra.ingest.TestStudy;
import org.petra.ingest.cohort.Cohorts;
import org.springframework.beans.factory.annotation.Autowired;

class InstanceStoreIT extends IngestIT {

  @Autowired private InstanceStore store;
  @Autowired private Cohorts cohorts;

  private final TestStudy study = new TestStudy();

  @Test
  void storesAnObjectAsAStoreRequestWould() throws IOException {
    DicomObject slice = study.slice(SopClass.CT_IMAGE, "CT", study.ct, 1).build();
    byte[] file = TestStudy.bytes(DicomObjectBuilder.copyOf(slice));
    assertThat(store(file)).isEmpty();
    assertThat(store(file)).isEmpty();
    assertThat(Stow.caseOf(client(), study.uid).at("/instances").asInt()).isEqualTo(1);

    byte[] other =
        TestStudy.bytes(DicomObjectBuilder.copyOf(slice).set(Tags.SERIES_DESCRIPTION, "other"));
    assertThat(store(other)).contains(FailureReason.DUPLICATE_SOP_INSTANCE);
    assertThat(store("no DICOM".getBytes())).contains(FailureReason.CANNOT_UNDERSTAND);
    byte[] noStudy =
        TestStudy.bytes(DicomObjectBuilder.copyOf(slice).remove(Tags.STUDY_INSTANCE_UID));
    assertThat(store(noStudy)).contains(FailureReason.DOES_NOT_MATCH);
  }

  private Optional<FailureReason> store(byte[] file) throws IOException {
    return store
        .store(new ByteArrayInputStream(file), cohorts.named(Cohorts.DEFAULT), Optional.empty())
        .failure();
  }
}
