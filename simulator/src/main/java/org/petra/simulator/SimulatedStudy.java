package org.petra.simulator;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.petra.contracts.model.SplitName;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.segmentation.Reading;
import org.petra.dicom.segmentation.SegmentationWriter;
import org.petra.dicom.series.ImageSeries;
import org.petra.dicom.series.Injection;
import org.petra.dicom.series.Patient;
import org.petra.dicom.series.PetUnits;
import org.petra.dicom.series.SeriesIdentity;
import org.petra.dicom.series.SeriesWriter;
import org.petra.dicom.series.StudyIdentity;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Volume;
import org.petra.simulator.cohort.PatientPlan;
import org.petra.simulator.image.DrawnLesion;
import org.petra.simulator.image.ImagedLesion;

/** Writes a patient's images as DICOM objects that say they are simulated. */
final class SimulatedStudy {

  // Institution 1 sends activity concentration, institution 2 SUV, so that both ways to SUV are
  // walked.

  private static final double FLUORINE_18_HALF_LIFE_SECONDS = 6586.2;
  private static final double DOSE_BQ_PER_KG = 4.0e6;
  private static final int UPTAKE_MINUTES = 60;
  private static final double GRAMS_PER_KG = 1000;
  private static final int FIRST_SEGMENTATION = 3;
  private static final String LESION = "Lesion (simulated)";

  private final PatientPlan plan;
  private final String source;
  private final StudyIdentity identity;

  SimulatedStudy(PatientPlan plan, long seed, int patients) {
    this.plan = plan;
    this.source = "petra-simulated/" + patients + "/" + seed + "/" + plan.number() + "/";
    int age = requireNonNull(plan.clinical().ageYears());
    Patient patient =
        new Patient(
            "SIM-%04d".formatted(plan.number()),
            "SIMULATED^%04d".formatted(plan.number()),
            "F",
            age,
            52 + plan.number() * 7 % 35);
    this.identity =
        new StudyIdentity(
            patient,
            uid("study"),
            uid("frame of reference"),
            LocalDateTime.of(2025, 1, 6, 9, 30).plusDays(plan.number()),
            "SIMULATED breast FDG PET/CT");
  }

  String studyInstanceUid() {
    return identity.studyInstanceUid();
  }

  List<DicomObject> objects(ImagedLesion images) {
    List<DicomObject> ct =
        SeriesWriter.ct(images.ct(), identity, series("ct", 1, images.scannerModel() + ", CT"));
    List<DicomObject> pet = pet(images);
    List<DicomObject> objects = new ArrayList<>(ct);
    objects.addAll(pet);
    ImageSeries onCt = ImageSeries.assemble(ct);
    ImageSeries onPet = ImageSeries.assemble(pet);
    int number = FIRST_SEGMENTATION;
    for (DrawnLesion drawn : images.readings()) {
      SeriesIdentity ctVoi = regions("CT", drawn.reading(), number++);
      SeriesIdentity petVoi = regions("PET", drawn.reading(), number++);
      objects.add(segmentation(onCt, drawn.ctVoi(), ctVoi, drawn.reading()));
      objects.add(segmentation(onPet, drawn.petSeed(), petVoi, drawn.reading()));
    }
    return List.copyOf(objects);
  }

  private SeriesIdentity regions(String modality, Reading reading, int number) {
    String code = reading.reader() + "_" + reading.repetition();
    return series(
        "seg " + modality + " " + code, number, modality + " VOI by " + code + " (simulated)");
  }

  private List<DicomObject> pet(ImagedLesion images) {
    SeriesIdentity series = series("pet", 2, images.scannerModel() + ", PET");
    double weightKg = identity.patient().weightKg();
    double doseBq = DOSE_BQ_PER_KG * weightKg;
    Injection injection =
        new Injection(
            identity.start().minusMinutes(UPTAKE_MINUTES), doseBq, FLUORINE_18_HALF_LIFE_SECONDS);
    if (plan.split() == SplitName.EXTERNAL) {
      return SeriesWriter.pet(images.pet(), identity, series, PetUnits.GML, injection);
    }
    double left = Math.pow(2, -UPTAKE_MINUTES * 60 / FLUORINE_18_HALF_LIFE_SECONDS);
    double bqPerSuv = doseBq * left / (weightKg * GRAMS_PER_KG);
    double[] activity = images.pet().toArray();
    for (int i = 0; i < activity.length; i++) {
      activity[i] *= bqPerSuv;
    }
    Volume bqml = Volume.of(images.pet().geometry(), PixelType.FLOAT64, activity);
    return SeriesWriter.pet(bqml, identity, series, PetUnits.BQML, injection);
  }

  /**
   * The mask is put on the grid as it reads back from the slices, whose positions are decimal
   * strings.
   */
  private static DicomObject segmentation(
      ImageSeries image, Mask mask, SeriesIdentity series, Reading reading) {
    return SegmentationWriter.write(
        Mask.of(image.geometry(), mask.toArray()), image, series, LESION, reading);
  }

  private SeriesIdentity series(String kind, int number, String description) {
    return new SeriesIdentity(uid(kind), number, description);
  }

  /** A UID under 2.25 (PS3.5 B.2) that follows from what it names. */
  private String uid(String kind) {
    UUID uuid = UUID.nameUUIDFromBytes((source + kind).getBytes(StandardCharsets.UTF_8));
    return "2.25." + new BigInteger(uuid.toString().replace("-", ""), 16);
  }
}
