package org.petra.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.petra.contracts.cases.CaseManifest.ImageManifest;
import org.petra.contracts.extraction.CaseOutcome;
import org.petra.contracts.extraction.ExtractionRequest;
import org.petra.contracts.extraction.FeatureMatrix;
import org.petra.contracts.extraction.OutcomeState;
import org.petra.contracts.extraction.ProposedRegion;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.segmentation.Reading;
import org.petra.dicom.segmentation.SegmentationWriter;
import org.petra.dicom.segmentation.VolumeOfInterest;
import org.petra.dicom.series.ImageSeries;
import org.petra.dicom.series.SeriesIdentity;
import org.petra.feature.WholeService.StoreFolder;
import org.petra.radiomics.image.Mask;
import org.petra.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Several lesions a case, and several readings of a lesion. */
@WholeService
@TestPropertySource(properties = "petra.feature.profile-directory=src/test/resources/profiles")
class ReadingsIT {

  private static final String ALL = "&voi=*&reader=*&repetition=*";

  @Autowired private FakeIngest ingest;
  @Autowired private StoreFolder folder;
  @Autowired private TestDatabase.Server database;
  @LocalServerPort private int port;

  private final UUID caseId = UUID.randomUUID();
  private final List<DicomObject> onCt = new ArrayList<>();
  private final List<DicomObject> onPet = new ArrayList<>();
  private ServiceCaller service;
  private ExampleStudy study;
  private ImageSeries ct;
  private ImageSeries pet;
  private int objects;

  @BeforeEach
  void aStudy() throws IOException {
    service = new ServiceCaller(port);
    study = ExampleStudy.in(folder.open());
    ct = ImageSeries.assemble(study.slices("ct"));
    pet = ImageSeries.assemble(study.slices("pet"));
  }

  @Test
  void everyReadingHasAVectorAndTheFirstIsTheCases() throws Exception {
    onCt.add(drawn(ct, "GTV", "READER2", 1, 3));
    onCt.add(drawn(ct, "GTV", "READER1", 2, 2));
    onCt.add(drawn(ct, "GTV", "READER1", 1, 1));
    onPet.add(drawn(pet, "hot spot", "", 1, 1));

    assertThat(outcome("one-lesion").state()).isEqualTo(OutcomeState.SUCCEEDED);

    assertThat(rows("one-lesion", ALL))
        .extracting(row -> row.voi() + " " + row.reader() + " " + row.repetition())
        .containsExactly("GTV READER1 1", "GTV READER1 2", "GTV READER2 1");
    assertThat(rows("one-lesion", ALL))
        .extracting(row -> row.values().getFirst())
        .doesNotHaveDuplicates();
    assertThat(rows("one-lesion", ""))
        .singleElement()
        .satisfies(row -> assertThat(row.reader() + row.repetition()).isEqualTo("READER11"));
    assertThat(rows("one-lesion", "&reader=READER2")).hasSize(1);
    assertThat(rows("one-lesion", "&repetition=2")).extracting("reader").containsExactly("READER1");
    assertThat(rows("one-lesion", "&reader=READER3")).isEmpty();
    assertThat(rows("one-lesion", "&voi=GTV&reader=*")).hasSize(2);
    assertThat(service.get(path("one-lesion", "&repetition=two"), "application/json").statusCode())
        .isEqualTo(400);
    assertThat(service.get(path("one-lesion", ALL), "text/csv").body().split("\r\n")[1])
        .startsWith(caseId + ",GTV,READER1,1,");
    theModelServiceReadsOneVectorOfTheCaseAndEveryReading();
    everyReadingIsHeldAgainstTheOneProposal();
  }

  private void everyReadingIsHeldAgainstTheOneProposal() throws SQLException {
    List<ProposedRegion> proposals =
        rows("one-lesion", ALL).stream().map(FeatureMatrix.Row::ctProposal).toList();
    assertThat(proposals).extracting(ProposedRegion::absentBecause).containsOnlyNulls();
    assertThat(proposals)
        .extracting(ProposedRegion::volumeMl)
        .containsOnly(proposals.getFirst().volumeMl());
    assertThat(proposals)
        .extracting(ProposedRegion::dice)
        .doesNotHaveDuplicates()
        .allSatisfy(dice -> assertThat(dice).isBetween(0.3, 1.0));
    try (Connection model = database.connectAs("petra_model");
        PreparedStatement seen =
            model.prepareStatement(
                "SELECT dice FROM feature.ct_proposal WHERE case_id = ? AND reader_rank = 2")) {
      seen.setObject(1, caseId);
      try (ResultSet row = seen.executeQuery()) {
        row.next();
        assertThat(row.getDouble(1)).isEqualTo(proposals.getLast().dice());
      }
    }
  }

  private void theModelServiceReadsOneVectorOfTheCaseAndEveryReading() throws SQLException {
    try (Connection model = database.connectAs("petra_model");
        PreparedStatement counts =
            model.prepareStatement(
                """
                SELECT (SELECT count(*) FROM feature.case_vector WHERE case_id = ? AND reader = 'READER1'),
                       (SELECT count(*) FROM feature.reading_vector WHERE case_id = ?)
                """)) {
      counts.setObject(1, caseId);
      counts.setObject(2, caseId);
      try (ResultSet row = counts.executeQuery()) {
        row.next();
        assertThat(row.getInt(1)).isEqualTo(1);
        assertThat(row.getInt(2)).isEqualTo(3);
      }
    }
  }

  @Test
  void everyLesionOfThePatternHasAVector() throws IOException {
    onCt.add(drawn(ct, "lesion 2 CT", "", 1, 2));
    onCt.add(drawn(ct, "lesion 1 CT", "", 1, 1));
    onCt.add(drawn(ct, "liver", "", 1, 1));
    onPet.add(drawn(pet, "lesion 1 PET", "", 1, 1));
    onPet.add(drawn(pet, "lesion 2 PET", "", 1, 1));

    assertThat(outcome("lesions").state()).isEqualTo(OutcomeState.SUCCEEDED);
    assertThat(rows("lesions", ALL)).extracting("voi").containsExactly("lesion 1", "lesion 2");
    assertThat(rows("lesions", "")).extracting("voi").containsExactly("lesion 1");
    assertThat(rows("lesions", "&voi=lesion 2".replace(" ", "%20"))).hasSize(1);

    CaseOutcome ambiguous = outcome("one-lesion");
    assertThat(ambiguous.code()).isEqualTo("AMBIGUOUS_VOI");
    assertThat(ambiguous.detail()).contains("\"lesion 1 PET\"", "\"lesion 2 PET\"");
  }

  @Test
  void aLesionThatOneImageLacksIsNamed() throws IOException {
    onCt.add(drawn(ct, "lesion 1", "", 1, 1));
    onCt.add(drawn(ct, "lesion 2", "", 1, 2));
    onPet.add(drawn(pet, "lesion 1", "", 1, 1));

    CaseOutcome outcome = outcome("lesions");
    assertThat(outcome.code()).isEqualTo("MISSING_VOI");
    assertThat(outcome.detail()).contains("\"lesion 2\"", "PT");
  }

  @Test
  void theCtsRegionServesThePetWhereTheProfileSaysSo() throws IOException {
    onCt.add(drawn(ct, "lesion 1", "READER1", 1, 1));

    CaseOutcome without = outcome("one-lesion");
    assertThat(without.code()).isEqualTo("MISSING_VOI");
    assertThat(without.detail()).contains("PT");
    assertThat(outcome("lesions").state()).isEqualTo(OutcomeState.SUCCEEDED);
    assertThat(rows("lesions", "").getFirst().caseValues()).containsOnlyKeys("suvMax", "suvMean");
    // A seed that came from the CT would prove nothing there.
    assertThat(rows("lesions", "").getFirst().ctProposal())
        .isEqualTo(ProposedRegion.none(ProposedRegion.Absence.NO_PET_REGION));
    assertThat(
            new FeatureTables(database)
                .number(
                    "SELECT count(*) FROM feature.vector WHERE case_id = ? AND diagnostics -> 'carriedOver' @> '[\"pet\"]'",
                    caseId))
        .isEqualTo(1);
  }

  /** The study's own lesion without its first voxels: each reading differs a little. */
  private DicomObject drawn(
      ImageSeries image, String label, String reader, int repetition, int without) {
    Mask lesion =
        VolumeOfInterest.select(
            image, List.of(study.object(image == ct ? "seg_ct.dcm" : "seg_pet.dcm")));
    boolean[] inside = lesion.toArray();
    int left = without;
    for (int voxel = 0; voxel < inside.length && left > 0; voxel++) {
      if (inside[voxel]) {
        inside[voxel] = false;
        left--;
      }
    }
    return SegmentationWriter.write(
        Mask.of(image.geometry(), inside),
        image,
        new SeriesIdentity("1.2.3.9." + ++objects, objects, "drawn"),
        label,
        new Reading(reader, repetition));
  }

  private CaseOutcome outcome(String profile) throws IOException {
    ingest.has(
        study.manifest(
            caseId,
            "cohort-" + caseId,
            List.of(
                new ImageManifest(
                    "CT", "1.2.3.1", study.ct().instanceDigests(), study.keepAll(onCt)),
                new ImageManifest(
                    "PT", "1.2.3.2", study.pet().instanceDigests(), study.keepAll(onPet)))));
    return service
        .finished(
            service.post("/api/v1/extractions", new ExtractionRequest(List.of(caseId), profile)))
        .outcomes()
        .getFirst();
  }

  private String path(String profile, String selection) {
    return "/api/v1/features?profile=" + profile + "&caseId=" + caseId + selection;
  }

  private List<FeatureMatrix.Row> rows(String profile, String selection) {
    return service.get(path(profile, selection), FeatureMatrix.class).rows();
  }
}
