package org.petra.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.petra.contracts.cases.CaseManifest;
import org.petra.contracts.cases.CaseManifest.ImageManifest;
import org.petra.contracts.extraction.CaseOutcome;
import org.petra.contracts.extraction.Extraction;
import org.petra.contracts.extraction.ExtractionRequest;
import org.petra.contracts.extraction.OutcomeState;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.segmentation.SegmentationWriter;
import org.petra.dicom.series.ImageSeries;
import org.petra.dicom.series.SeriesIdentity;
import org.petra.feature.WholeService.StoreFolder;
import org.petra.radiomics.image.Mask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a case's own data can do wrong, and that it harms no other case. */
@WholeService
class DataErrorIT {

  @Autowired private FakeIngest ingest;
  @Autowired private StoreFolder folder;
  @LocalServerPort private int port;

  private final UUID caseId = UUID.randomUUID();
  private ServiceCaller service;
  private ExampleStudy study;

  @BeforeEach
  void aService() throws IOException {
    service = new ServiceCaller(port);
    study = ExampleStudy.in(folder.open());
  }

  @Test
  void aRegionWithoutAVoxelIsEmptyMask() throws IOException {
    DicomObject drawn = study.object("seg_ct.dcm");
    byte[] nothing = new byte[drawn.bytes(Tags.PIXEL_DATA).length];
    DicomObject empty = DicomObjectBuilder.copyOf(drawn).setBytes(Tags.PIXEL_DATA, nothing).build();

    assertThat(outcomeOf(ctWith(empty), study.pet()).code()).isEqualTo("EMPTY_MASK");
  }

  @Test
  void aRegionOfOneVoxelIsTooSmall() throws IOException {
    ImageSeries ct = ImageSeries.assemble(study.slices("ct"));
    boolean[] inside = new boolean[ct.geometry().size().voxels()];
    inside[inside.length / 2] = true;
    DicomObject dot =
        SegmentationWriter.write(
            Mask.of(ct.geometry(), inside), ct, new SeriesIdentity("1.2.3.4", 9, "dot"), "dot");

    assertThat(outcomeOf(ctWith(dot), study.pet()).code()).isEqualTo("ROI_TOO_SMALL");
  }

  @Test
  void aPetWithoutUnitsNamesTheMissingAttribute() throws IOException {
    List<DicomObject> slices =
        study.slices("pet").stream()
            .map(slice -> DicomObjectBuilder.copyOf(slice).remove(Tags.UNITS).build())
            .toList();
    ImageManifest pet =
        new ImageManifest("PT", "1.2.3.2", study.keepAll(slices), study.pet().regionDigests());

    CaseOutcome outcome = outcomeOf(study.ct(), pet);

    assertThat(outcome.code()).isEqualTo("MISSING_SUV_ATTRIBUTE");
    assertThat(outcome.detail()).contains("Units");
  }

  @Test
  void pixelsThatCannotBeDecodedNameTheirTransferSyntax() throws IOException {
    String highThroughputJpeg2000 = "1.2.840.10008.1.2.4.201";
    List<String> slices = new ArrayList<>();
    for (DicomObject slice : study.slices("ct")) {
      slices.add(study.keep(Encapsulated.as(highThroughputJpeg2000, slice)));
    }
    ImageManifest ct = new ImageManifest("CT", "1.2.3.1", slices, study.ct().regionDigests());

    CaseOutcome outcome = outcomeOf(ct, study.pet());

    assertThat(outcome.code()).isEqualTo("UNSUPPORTED_TRANSFER_SYNTAX");
    assertThat(outcome.detail()).contains(highThroughputJpeg2000);
  }

  @Test
  void aCaseWithoutPetNamesTheMissingModality() throws IOException {
    CaseOutcome outcome = outcomeOf(study.ct());

    assertThat(outcome.code()).isEqualTo("MISSING_MODALITY");
    assertThat(outcome.detail()).contains("PT").doesNotContain("no CT");
  }

  @Test
  void aCaseThatIngestCannotPutTogetherKeepsItsCode() {
    ingest.refuses(caseId, "GEOMETRY_MISMATCH");

    assertThat(ask(caseId).outcomes().getFirst().code()).isEqualTo("GEOMETRY_MISMATCH");
  }

  @Test
  void aProfileOfACohortThatIsNotThereIsTheCasesFailure() throws IOException {
    ingest.has(study.manifest(caseId, "default"));

    service.extract(caseId, 1, "mri");

    ServiceCaller.await(() -> !ingest.notices(caseId).isEmpty());
    assertThat(ingest.notices(caseId))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.state()).isEqualTo(OutcomeState.FAILED);
              assertThat(notice.code()).isEqualTo("INVALID_SETTING");
              assertThat(notice.detail()).contains("pet-ct");
            });
  }

  @Test
  void aDefectEndsTheCaseAfterAFewAttempts() {
    ImageManifest wrong = new ImageManifest("CT", "1.2.3.1", List.of("no digest"), List.of());
    ImageManifest pet = new ImageManifest("PT", "1.2.3.2", List.of("no digest"), List.of());

    assertThat(outcomeOf(wrong, pet).code()).isEqualTo("INTERNAL");
  }

  @Test
  void aFailedCaseDoesNotStopTheOthers() throws IOException {
    UUID good = UUID.randomUUID();
    ingest.has(study.manifest(caseId, "default", List.of(study.ct())));
    ingest.has(study.manifest(good, "default"));

    Extraction extraction = ask(caseId, good);

    assertThat(extraction.total()).isEqualTo(2);
    assertThat(extraction.failed()).isEqualTo(1);
    assertThat(extraction.outcomes())
        .extracting(CaseOutcome::state)
        .containsExactly(OutcomeState.FAILED, OutcomeState.SUCCEEDED);
  }

  private ImageManifest ctWith(DicomObject region) throws IOException {
    ImageManifest ct = study.ct();
    return new ImageManifest(
        ct.modality(),
        ct.seriesInstanceUid(),
        ct.instanceDigests(),
        study.keepAll(List.of(region)));
  }

  private CaseOutcome outcomeOf(ImageManifest... images) {
    CaseManifest manifest = study.manifest(caseId, "default", List.of(images));
    ingest.has(manifest);
    CaseOutcome outcome = ask(caseId).outcomes().getFirst();
    assertThat(outcome.state()).isEqualTo(OutcomeState.FAILED);
    ServiceCaller.await(() -> !ingest.notices(caseId).isEmpty());
    assertThat(ingest.notices(caseId).getFirst().code()).isEqualTo(outcome.code());
    return outcome;
  }

  private Extraction ask(UUID... cases) {
    return service.finished(
        service.post("/api/v1/extractions", new ExtractionRequest(List.of(cases), "pet-ct")));
  }
}
