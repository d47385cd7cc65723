package org.petra.dicom.suv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.petra.dicom.Rejections.assertRejects;
import static org.petra.radiomics.RadiomicsException.Code.INVALID_SERIES;
import static org.petra.radiomics.RadiomicsException.Code.MISSING_SUV_ATTRIBUTE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.petra.dicom.TestImages;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.series.ImageSeries;
import org.petra.dicom.series.PetUnits;
import org.petra.radiomics.extraction.SuvType;
import org.petra.radiomics.image.Volume;

/** Every form of SUV with numbers computed by hand: 62.5 kg, 1.65 m, 250 MBq. */
class SuvFormsTest {

  /** The hand's numbers have ten digits. */
  private static final double RELATIVE = 1e-9;

  private static final Volume ACTIVITY = TestImages.ramp(TestImages.OBLIQUE, 1000);

  // Body mass index 62.5 / 1.65^2 = 22.95684114.
  private static final double JANMAHASATIAN_WOMAN_G = 40_286.21766;
  private static final double JANMAHASATIAN_MAN_G = 49_780.13960;
  // 1.07 * 62.5 - 148 * (62.5 / 165)^2 and 1.10 * 62.5 - 128 * (62.5 / 165)^2
  private static final double JAMES_WOMAN_G = 45_639.92195;
  private static final double JAMES_MAN_G = 50_384.52709;
  // 0.007184 * 62.5^0.425 * 165^0.725 = 1.687684223 m2
  private static final double DU_BOIS_CM2 = 16_876.84223;
  private static final double WEIGHT_G = 62_500;
  private static final double DOSE_BQ = 2.5e8;

  private static ImageSeries pet(PetUnits units, UnaryOperator<DicomObjectBuilder> change) {
    return ImageSeries.assemble(
        TestImages.pet(ACTIVITY, units, 60).stream()
            .map(
                s ->
                    change
                        .apply(
                            DicomObjectBuilder.copyOf(s)
                                .set(Tags.PATIENT_SIZE, 1.65)
                                .set(Tags.DECAY_CORRECTION, "ADMIN"))
                        .build())
            .toList());
  }

  private static double factor(ImageSeries pet, SuvType type) {
    Volume suv = StandardizedUptake.of(pet, type);
    int last = suv.size().voxels() - 1;
    return suv.intensity(last) / pet.volume().intensity(last);
  }

  private static void isClose(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(RELATIVE * expected));
  }

  @Test
  void normalisesByLeanBodyMass() {
    isClose(
        factor(pet(PetUnits.BQML, s -> s), SuvType.LEAN_BODY_MASS),
        JANMAHASATIAN_WOMAN_G / DOSE_BQ);
    isClose(
        factor(pet(PetUnits.BQML, s -> s.set(Tags.PATIENT_SEX, "M")), SuvType.LEAN_BODY_MASS),
        JANMAHASATIAN_MAN_G / DOSE_BQ);
  }

  @Test
  void normalisesByJamesWhereTheSeriesSaysSo() {
    isClose(
        factor(
            pet(PetUnits.BQML, s -> s.set(Tags.SUV_TYPE, "LBMJAMES128")), SuvType.LEAN_BODY_MASS),
        JAMES_WOMAN_G / DOSE_BQ);
    isClose(
        factor(
            pet(PetUnits.BQML, s -> s.set(Tags.SUV_TYPE, "LBMJAMES128").set(Tags.PATIENT_SEX, "M")),
            SuvType.LEAN_BODY_MASS),
        JAMES_MAN_G / DOSE_BQ);
  }

  @Test
  void normalisesByBodySurface() {
    isClose(factor(pet(PetUnits.BQML, s -> s), SuvType.BODY_SURFACE_AREA), DU_BOIS_CM2 / DOSE_BQ);
  }

  @Test
  void bringsSuvOfOneFormToAnother() {
    isClose(
        factor(pet(PetUnits.GML, s -> s), SuvType.LEAN_BODY_MASS),
        JANMAHASATIAN_WOMAN_G / WEIGHT_G);
    isClose(
        factor(pet(PetUnits.GML, s -> s.set(Tags.SUV_TYPE, "LBMJAMES128")), SuvType.BODY_WEIGHT),
        WEIGHT_G / JAMES_WOMAN_G);
    isClose(
        factor(
            pet(PetUnits.GML, s -> s.set(Tags.UNITS, "CM2ML").set(Tags.SUV_TYPE, "BSA")),
            SuvType.BODY_WEIGHT),
        WEIGHT_G / DU_BOIS_CM2);
  }

  @Test
  void takesSuvOfTheFormAskedForAsItIsWithoutAnyAttribute() {
    for (String form : List.of("LBM", "LBMJANMA", "LBMJAMES128")) {
      ImageSeries pet =
          pet(
              PetUnits.GML,
              s ->
                  s.set(Tags.SUV_TYPE, form).remove(Tags.PATIENT_SIZE).remove(Tags.PATIENT_WEIGHT));
      assertThat(factor(pet, SuvType.LEAN_BODY_MASS)).isEqualTo(1);
    }
    assertRejects(
        () ->
            StandardizedUptake.of(
                pet(PetUnits.GML, s -> s.set(Tags.SUV_TYPE, "BSA")), SuvType.BODY_WEIGHT),
        MISSING_SUV_ATTRIBUTE,
        "GML",
        "BSA");
  }

  @Test
  void scalesPhilipsCountsToSuvOrElseToActivity() {
    UnaryOperator<DicomObjectBuilder> counts =
        s ->
            s.set(Tags.UNITS, "CNTS")
                .setValues(0x70530010, "LO", List.of("Philips PET Private Group"))
                .setValues(0x70531009, "DS", List.of("1.25"));
    isClose(factor(pet(PetUnits.BQML, counts), SuvType.BODY_WEIGHT), 1.25 * WEIGHT_G / DOSE_BQ);
    ImageSeries both =
        pet(PetUnits.BQML, s -> counts.apply(s).setValues(0x70531000, "DS", List.of("0.000375")));
    isClose(factor(both, SuvType.BODY_WEIGHT), 0.000375);
    isClose(factor(both, SuvType.LEAN_BODY_MASS), 0.000375 * JANMAHASATIAN_WOMAN_G / WEIGHT_G);
    ImageSeries zero =
        pet(PetUnits.BQML, s -> counts.apply(s).setValues(0x70531000, "DS", List.of("0")));
    isClose(factor(zero, SuvType.BODY_WEIGHT), 1.25 * WEIGHT_G / DOSE_BQ);
  }

  @Test
  void findsPhilipsTagsInWhicheverBlockAndUntyped() {
    ImageSeries elsewhere =
        pet(
            PetUnits.BQML,
            s ->
                s.set(Tags.UNITS, "CNTS")
                    .setValues(0x70530010, "LO", List.of("SOMEBODY ELSE"))
                    .setValues(0x70531000, "DS", List.of("7"))
                    .setValues(0x70530011, "LO", List.of("Philips PET Private Group"))
                    .setBytes(0x70531100, "UN", new byte[] {'0', '.', '5', ' '}));
    isClose(factor(elsewhere, SuvType.BODY_WEIGHT), 0.5);
  }

  @Test
  void rejectsScaleFactorsThatDifferBetweenSlices() {
    List<DicomObject> slices = new ArrayList<>();
    for (DicomObject slice : TestImages.pet(ACTIVITY, PetUnits.BQML, 60)) {
      slices.add(
          DicomObjectBuilder.copyOf(slice)
              .set(Tags.UNITS, "CNTS")
              .setValues(0x70530010, "LO", List.of("Philips PET Private Group"))
              .setValues(0x70531000, "DS", List.of("0.00" + (slices.size() + 1)))
              .build());
    }
    assertRejects(
        () -> StandardizedUptake.byBodyWeight(ImageSeries.assemble(slices)),
        INVALID_SERIES,
        "7053,1000");
  }

  @Test
  void takesGesScanTimeWhereTheSeriesIsALaterReconstruction() {
    // The first bed began at 0:30, of which the acquisition time of this bed is 20 minutes later.
    UnaryOperator<DicomObjectBuilder> reconstructed =
        s ->
            s.set(Tags.DECAY_CORRECTION, "START")
                .set(Tags.SERIES_TIME, "080000")
                .set(Tags.ACQUISITION_TIME, "005000");
    double late = WEIGHT_G / (DOSE_BQ * Math.pow(2, -80 * 60 / 6586.2));
    double atScan = WEIGHT_G / (DOSE_BQ * Math.pow(2, -60 * 60 / 6586.2));
    isClose(factor(pet(PetUnits.BQML, reconstructed), SuvType.BODY_WEIGHT), late);
    ImageSeries ge =
        pet(
            PetUnits.BQML,
            s ->
                reconstructed
                    .apply(s)
                    .setValues(0x00090010, "LO", List.of("GEMS_PETD_01"))
                    .setValues(0x0009100D, "DT", List.of("20260301003000.00")));
    isClose(factor(ge, SuvType.BODY_WEIGHT), atScan);
  }

  @Test
  void namesWhatIsMissingOrOfNoUse() {
    assertRejects(
        () ->
            StandardizedUptake.of(
                pet(PetUnits.BQML, s -> s.remove(Tags.PATIENT_SIZE).set(Tags.PATIENT_SEX, "O")),
                SuvType.LEAN_BODY_MASS),
        MISSING_SUV_ATTRIBUTE,
        "PatientSize",
        "PatientSex");
    assertRejects(
        () ->
            StandardizedUptake.of(
                pet(PetUnits.BQML, s -> s.set(Tags.PATIENT_SIZE, 165)), SuvType.LEAN_BODY_MASS),
        MISSING_SUV_ATTRIBUTE,
        "no height in metres");
    assertRejects(
        () ->
            StandardizedUptake.byBodyWeight(
                pet(PetUnits.BQML, s -> s.set(Tags.CORRECTED_IMAGE, "DECY", "SCAT"))),
        MISSING_SUV_ATTRIBUTE,
        "ATTN");
    assertRejects(
        () ->
            StandardizedUptake.of(
                pet(PetUnits.GML, s -> s.set(Tags.SUV_TYPE, "LBM")), SuvType.BODY_WEIGHT),
        MISSING_SUV_ATTRIBUTE,
        "by which formula");
  }
}
