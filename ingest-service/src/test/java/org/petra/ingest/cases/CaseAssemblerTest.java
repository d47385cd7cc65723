package org.petra.ingest.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.dicom.part10.SopClass;
import org.petra.ingest.cases.Assembly.Assembled;
import org.petra.ingest.cases.Assembly.Refused;
import org.petra.ingest.cases.CaseAssembler.SeriesOfStudy;
import org.petra.ingest.study.StudyContents.RegionObject;

class CaseAssemblerTest {

  private final List<SeriesOfStudy> series =
      new ArrayList<>(List.of(new SeriesOfStudy("1.1", "CT", "9"), series("1.2", "PT")));
  private final List<RegionObject> regions = new ArrayList<>();

  @Test
  void givesEachImageTheObjectsThatReferToIt() {
    seg("1.1", 1);
    seg("1.2", 2);
    rtstruct("1.2", 5);
    Assembled assembled = assembled();
    assertThat(assembled.images()).extracting("modality").containsExactly("CT", "PT");
    assertThat(assembled.images()).extracting("seriesInstanceUid").containsExactly("1.1", "1.2");
    assertThat(assembled.images().getFirst().regionDigests()).containsExactly("d0");
    assertThat(assembled.images().getLast().regionDigests()).containsExactly("d1", "d2");
  }

  @Test
  void takesACaseOfOneImageAlone() {
    series.removeLast();
    seg("1.1", 1);
    assertThat(assembled().images()).hasSize(1);
  }

  @Test
  void leavesAnImageWithoutARegionToTheProfile() {
    seg("1.1", 1);
    assertThat(assembled().images().getLast().regionDigests()).isEmpty();
  }

  @Test
  void cannotChooseAmongSeriesWithoutARegion() {
    seg("1.1", 1);
    series.add(series("1.3", "PT"));
    assertThat(refused("MISSING_VOI").problem().detail()).contains("PT series 1.2, 1.3");
  }

  @Test
  void refusesAStudyWithoutAnyRegion() {
    assertThat(refused("MISSING_VOI").problem().detail()).contains("CT series 1.1");
  }

  @Test
  void aSegWithoutASegmentIsNoRegion() {
    seg("1.1", 0);
    assertThat(refused("MISSING_VOI").problem().detail()).contains("CT series 1.1");
    seg("1.2", 1);
    assertThat(assembled().images().getFirst().regionDigests()).isEmpty();
  }

  @Test
  void leavesASecondSeriesOfAModalityAsideWhereOneHasTheRegion() {
    series.add(series("1.3", "CT"));
    seg("1.1", 1);
    seg("1.2", 1);
    assertThat(assembled().images()).extracting("seriesInstanceUid").containsExactly("1.1", "1.2");
  }

  @Test
  void refusesRegionsOnTwoSeriesOfAModality() {
    series.add(series("1.3", "CT"));
    seg("1.1", 1);
    seg("1.3", 1);
    seg("1.2", 1);
    assertThat(refused("AMBIGUOUS_VOI").problem().detail()).contains("1.1, 1.3");
  }

  @Test
  void refusesARegionThatRefersToNoSeriesOfTheStudy() {
    seg("1.1", 1);
    seg("1.2", 1);
    seg("7.7", 1);
    assertThat(refused("GEOMETRY_MISMATCH").problem().detail()).contains("SEG", "7.7");
  }

  @Test
  void matchesARegionThatNamesNoSeriesByItsFrameOfReference() {
    regions.add(region(SopClass.SEGMENTATION, 1, List.of(), List.of("9")));
    seg("1.2", 1);
    assertThat(assembled().images()).hasSize(2);
    regions.set(0, region(SopClass.SEGMENTATION, 1, List.of(), List.of("8")));
    refused("GEOMETRY_MISMATCH");
  }

  @Test
  void refusesAStudyWithoutAnImage() {
    series.clear();
    refused("MISSING_IMAGE");
  }

  private static SeriesOfStudy series(String uid, String modality) {
    return new SeriesOfStudy(uid, modality, null);
  }

  private void seg(String series, int segments) {
    regions.add(region(SopClass.SEGMENTATION, segments, List.of(series), List.of()));
  }

  private void rtstruct(String series, int rois) {
    regions.add(region(SopClass.RT_STRUCTURE_SET, rois, List.of(series), List.of()));
  }

  private RegionObject region(String sopClass, int count, List<String> of, List<String> frames) {
    int number = regions.size();
    return new RegionObject("2." + number, sopClass, "d" + number, count, of, frames);
  }

  private Assembled assembled() {
    return (Assembled) new CaseAssembler(series, regions).assemble();
  }

  private Refused refused(String code) {
    Refused refused = (Refused) new CaseAssembler(series, regions).assemble();
    assertThat(refused.problem().code()).isEqualTo(code);
    return refused;
  }
}
