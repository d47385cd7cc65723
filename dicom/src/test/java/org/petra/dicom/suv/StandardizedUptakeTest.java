package org.petra.dicom.suv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.petra.dicom.Rejections.assertRejects;
import static org.petra.radiomics.RadiomicsException.Code.INVALID_SERIES;
import static org.petra.radiomics.RadiomicsException.Code.MISSING_SUV_ATTRIBUTE;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.petra.dicom.TestImages;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.series.ImageSeries;
import org.petra.dicom.series.PetUnits;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Volume;

class StandardizedUptakeTest {

  /** Rounding of a product of doubles. */
  private static final double TOLERANCE = 1e-12;

  private static final Volume ACTIVITY = TestImages.ramp(TestImages.OBLIQUE, 1000);

  private static ImageSeries series(List<DicomObject> slices, UnaryOperator<DicomObjectBuilder> f) {
    return ImageSeries.assemble(
        slices.stream().map(s -> f.apply(DicomObjectBuilder.copyOf(s)).build()).toList());
  }

  private static ImageSeries pet(PetUnits units, UnaryOperator<DicomObjectBuilder> change) {
    return series(TestImages.pet(ACTIVITY, units, 60), change);
  }

  /** SUV over activity at the last voxel. */
  private static double factor(ImageSeries pet) {
    Volume suv = StandardizedUptake.byBodyWeight(pet);
    int last = suv.size().voxels() - 1;
    return suv.intensity(last) / pet.volume().intensity(last);
  }

  private static DicomObjectBuilder tracer() {
    return DicomObjectBuilder.create()
        .set(Tags.RADIONUCLIDE_TOTAL_DOSE, 2.5e8)
        .set(Tags.RADIONUCLIDE_HALF_LIFE, 6586.2);
  }

  private static final double UNDECAYED = 62_500 / 2.5e8;
  private static final double AFTER_AN_HOUR = UNDECAYED * Math.pow(2, 3600 / 6586.2);

  @Test
  void takesGmlAsItIs() {
    ImageSeries pet = pet(PetUnits.GML, s -> s);
    Volume suv = StandardizedUptake.byBodyWeight(pet);
    assertThat(suv.toArray()).isEqualTo(pet.volume().toArray());
    assertThat(suv.pixelType()).isEqualTo(PixelType.FLOAT64);
  }

  @Test
  void correctsTheDoseToTheStartAlsoAcrossMidnight() {
    // The acquisition starts at half past midnight, the injection is the evening before.
    assertThat(factor(pet(PetUnits.BQML, s -> s))).isCloseTo(AFTER_AN_HOUR, within(TOLERANCE));
    ImageSeries timeOnly =
        pet(
            PetUnits.BQML,
            s ->
                s.sequence(
                    Tags.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE,
                    tracer().set(Tags.RADIOPHARMACEUTICAL_START_TIME, "233000")));
    assertThat(factor(timeOnly)).isCloseTo(AFTER_AN_HOUR, within(TOLERANCE));
  }

  @Test
  void takesTheEarliestAcquisitionWhereTheSeriesIsALaterReconstruction() {
    ImageSeries pet = pet(PetUnits.BQML, s -> s.set(Tags.SERIES_TIME, "080000"));
    assertThat(factor(pet)).isCloseTo(AFTER_AN_HOUR, within(TOLERANCE));
  }

  @Test
  void needsNoTimesWhereTheImageIsCorrectedToTheInjection() {
    ImageSeries pet =
        pet(
            PetUnits.BQML,
            s ->
                s.set(Tags.DECAY_CORRECTION, "ADMIN")
                    .remove(Tags.SERIES_TIME)
                    .sequence(Tags.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE, tracer()));
    assertThat(factor(pet)).isCloseTo(UNDECAYED, within(TOLERANCE));
  }

  @Test
  void namesEveryMissingAttribute() {
    assertRejects(
        () ->
            StandardizedUptake.byBodyWeight(
                pet(
                    PetUnits.BQML,
                    s ->
                        s.remove(Tags.PATIENT_WEIGHT)
                            .remove(Tags.SERIES_TIME)
                            .remove(Tags.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE))),
        MISSING_SUV_ATTRIBUTE,
        "PatientWeight",
        "RadionuclideTotalDose",
        "RadionuclideHalfLife",
        "SeriesTime",
        "RadiopharmaceuticalStartDateTime");
    assertRejects(
        () -> StandardizedUptake.byBodyWeight(pet(PetUnits.BQML, s -> s.remove(Tags.UNITS))),
        MISSING_SUV_ATTRIBUTE,
        "Units");
    assertRejects(
        () ->
            StandardizedUptake.byBodyWeight(
                pet(PetUnits.BQML, s -> s.remove(Tags.DECAY_CORRECTION))),
        MISSING_SUV_ATTRIBUTE,
        "DecayCorrection");
    assertRejects(
        () ->
            StandardizedUptake.byBodyWeight(pet(PetUnits.BQML, s -> s.set(Tags.PATIENT_WEIGHT, 0))),
        MISSING_SUV_ATTRIBUTE,
        "PatientWeight");
  }

  @Test
  void rejectsWhatItCannotConvert() {
    assertRejects(
        () -> StandardizedUptake.byBodyWeight(pet(PetUnits.BQML, s -> s.set(Tags.UNITS, "CNTS"))),
        MISSING_SUV_ATTRIBUTE,
        "(7053,1000)",
        "(7053,1009)");
    assertRejects(
        () -> StandardizedUptake.byBodyWeight(pet(PetUnits.GML, s -> s.set(Tags.SUV_TYPE, "LBM"))),
        MISSING_SUV_ATTRIBUTE,
        "LBM");
    assertRejects(
        () ->
            StandardizedUptake.byBodyWeight(
                pet(PetUnits.BQML, s -> s.set(Tags.DECAY_CORRECTION, "NONE"))),
        MISSING_SUV_ATTRIBUTE,
        "NONE");
    assertRejects(
        () ->
            StandardizedUptake.byBodyWeight(
                series(TestImages.pet(ACTIVITY, PetUnits.BQML, -60), s -> s)),
        MISSING_SUV_ATTRIBUTE,
        "after the acquisition");
  }

  @Test
  void rejectsSlicesThatContradictEachOther() {
    List<DicomObject> slices =
        new java.util.ArrayList<>(TestImages.pet(ACTIVITY, PetUnits.BQML, 60));
    slices.set(1, DicomObjectBuilder.copyOf(slices.get(1)).set(Tags.UNITS, "GML").build());
    assertRejects(
        () -> StandardizedUptake.byBodyWeight(ImageSeries.assemble(slices)),
        INVALID_SERIES,
        "Units");
  }
}
