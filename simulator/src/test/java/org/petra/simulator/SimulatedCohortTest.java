package org.petra.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.SplitName;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.segmentation.DrawnRegion;
import org.petra.dicom.segmentation.DrawnRegions;
import org.petra.dicom.segmentation.Reading;
import org.petra.dicom.segmentation.VolumeOfInterest;
import org.petra.dicom.series.ImageSeries;
import org.petra.dicom.suv.StandardizedUptake;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Volume;
import org.petra.simulator.cohort.CohortPlan;

class SimulatedCohortTest {

  /** Two 16-bit quantisation steps, relative: the slope's 16 characters and the rounding to it. */
  private static final double QUANTISATION = 5e-5;

  private static final List<Reading> READINGS =
      List.of(new Reading("READER1", 1), new Reading("READER1", 2), new Reading("READER2", 1));

  private final SimulatedCohort cohort = SimulatedCohort.of(45, 11);

  @Test
  void readsBackAsTheSuvThatWasPlannedInBothInstitutions() {
    for (int number : new int[] {1, 40}) {
      SimulatedPatient patient = cohort.patient(number);
      ImageSeries pet = ImageSeries.assemble(ofModality(patient, "PT"));
      Volume suv = StandardizedUptake.byBodyWeight(pet);
      Mask seed = VolumeOfInterest.select(pet, ofModality(patient, "SEG"));
      double max = 0;
      for (int i = 0; i < suv.size().voxels(); i++) {
        max = seed.contains(i) ? Math.max(max, suv.intensity(i)) : max;
      }
      double planned = CohortPlan.of(45, 11).get(number - 1).suvMax();
      assertThat(max / planned).isCloseTo(1, within(QUANTISATION));
    }
  }

  @Test
  void readsBackAsThreeReadingsOfOneLesionInTheTrainingPartAndOneElsewhere() {
    for (SimulatedPatient patient : List.of(cohort.patient(1), cohort.patient(40))) {
      int readings = patient.split() == SplitName.TRAINING ? 3 : 1;
      for (String modality : List.of("CT", "PT")) {
        ImageSeries image = ImageSeries.assemble(ofModality(patient, modality));
        List<DrawnRegion> drawn =
            DrawnRegions.on(image, ofModality(patient, "SEG"), Optional.empty()).required(image);
        assertThat(drawn).extracting(DrawnRegion::voi).containsOnly("Lesion (simulated)");
        assertThat(drawn).extracting(DrawnRegion::reading).isEqualTo(READINGS.subList(0, readings));
      }
    }
  }

  @Test
  void saysInEveryObjectThatItIsSimulated() {
    SimulatedPatient patient = cohort.patient(1);
    for (DicomObject object : patient.objects()) {
      assertThat(object.string(Tags.PATIENT_NAME).orElseThrow()).startsWith("SIMULATED");
      assertThat(object.studyInstanceUid()).isEqualTo(patient.studyInstanceUid());
    }
  }

  @Test
  void givesEveryObjectAUidOfItsOwn() {
    Set<String> uids = new HashSet<>();
    cohort
        .patients()
        .limit(3)
        .flatMap(p -> p.objects().stream())
        .forEach(o -> assertThat(uids.add(String.valueOf(o.sopInstanceUid()))).isTrue());
  }

  @Test
  void ordersTheSplitsTrainingValidationExternal() {
    List<SplitName> splits = cohort.patients().map(SimulatedPatient::split).distinct().toList();
    assertThat(splits)
        .containsExactly(SplitName.TRAINING, SplitName.VALIDATION, SplitName.EXTERNAL);
  }

  private static List<DicomObject> ofModality(SimulatedPatient patient, String modality) {
    return patient.objects().stream().filter(o -> modality.equals(o.modality())).toList();
  }
}
