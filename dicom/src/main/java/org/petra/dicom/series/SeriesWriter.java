package org.petra.dicom.series;

import java.util.ArrayList;
import java.util.List;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.SopClass;
import org.petra.dicom.part10.Tags;
import org.petra.radiomics.image.Volume;

/** Volumes as series of single-frame CT or PET images, 16 bits signed, one object a slice. */
public final class SeriesWriter {

  private static final double MAX_STORED = Short.MAX_VALUE;

  private SeriesWriter() {}

  /**
   * A CT series with slope 1 and intercept 0, so that it reads back as INT16.
   *
   * @param hounsfield intensities in HU; rounded to whole ones and clamped to 16 bits
   */
  public static List<DicomObject> ct(
      Volume hounsfield, StudyIdentity study, SeriesIdentity series) {
    SliceTemplate template = new SliceTemplate(hounsfield.geometry(), study, series);
    List<DicomObject> slices = new ArrayList<>();
    for (int k = 0; k < hounsfield.size().z(); k++) {
      DicomObjectBuilder slice =
          template
              .slice(k, SopClass.CT_IMAGE, "CT")
              .set(Tags.IMAGE_TYPE, "ORIGINAL", "PRIMARY", "AXIAL")
              .set(Tags.KVP, 120)
              .set(Tags.ACQUISITION_NUMBER, 1)
              .set(Tags.RESCALE_TYPE, "HU");
      slices.add(samples(slice, hounsfield, k, 1).build());
    }
    return List.copyOf(slices);
  }

  /**
   * A PET series with a slope of its own for each slice, as scanners write it. Reading it back
   * gives each intensity within half a slope, that is the slice's largest intensity over 65,534.
   *
   * @param uptake intensities in {@code units}, finite
   */
  public static List<DicomObject> pet(
      Volume uptake,
      StudyIdentity study,
      SeriesIdentity series,
      PetUnits units,
      Injection injection) {
    SliceTemplate template = new SliceTemplate(uptake.geometry(), study, series);
    int count = uptake.size().z();
    List<DicomObject> slices = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      DicomObjectBuilder slice =
          template
              .slice(k, SopClass.PET_IMAGE, "PT")
              .set(Tags.IMAGE_TYPE, "ORIGINAL", "PRIMARY")
              .set(Tags.UNITS, units.name())
              .set(Tags.SERIES_TYPE, "STATIC", "IMAGE")
              .set(Tags.CORRECTED_IMAGE, "DECY", "ATTN", "SCAT", "RAN", "NORM")
              .set(Tags.DECAY_CORRECTION, "START")
              .set(Tags.FRAME_REFERENCE_TIME, 0)
              .set(Tags.ACTUAL_FRAME_DURATION, 180_000)
              .set(Tags.DECAY_FACTOR, 1)
              .set(Tags.NUMBER_OF_SLICES, count)
              .set(Tags.IMAGE_INDEX, k + 1)
              .sequence(Tags.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE, tracer(injection));
      if (units == PetUnits.GML) {
        slice.set(Tags.SUV_TYPE, "BW");
      }
      slices.add(samples(slice, uptake, k, slope(uptake, k)).build());
    }
    return List.copyOf(slices);
  }

  private static DicomObjectBuilder tracer(Injection injection) {
    return DicomObjectBuilder.create()
        .set(Tags.RADIOPHARMACEUTICAL, "Fluorodeoxyglucose")
        .set(Tags.RADIOPHARMACEUTICAL_START_TIME, SliceTemplate.time(injection.time()))
        .set(Tags.RADIONUCLIDE_TOTAL_DOSE, injection.doseBq())
        .set(Tags.RADIONUCLIDE_HALF_LIFE, injection.halfLifeSeconds())
        .set(
            Tags.RADIOPHARMACEUTICAL_START_DATE_TIME,
            SliceTemplate.date(injection.time()) + SliceTemplate.time(injection.time()));
  }

  private static double slope(Volume volume, int k) {
    int length = volume.size().x() * volume.size().y();
    double largest = 0;
    for (int i = k * length; i < (k + 1) * length; i++) {
      largest = Math.max(largest, Math.abs(volume.intensity(i)));
    }
    return largest == 0 ? 1 : DicomObjectBuilder.asDecimalString(largest / MAX_STORED);
  }

  private static DicomObjectBuilder samples(
      DicomObjectBuilder slice, Volume volume, int k, double slope) {
    int length = volume.size().x() * volume.size().y();
    short[] stored = new short[length];
    for (int i = 0; i < length; i++) {
      long rounded = Math.round(volume.intensity(k * length + i) / slope);
      stored[i] = (short) Math.clamp(rounded, Short.MIN_VALUE, Short.MAX_VALUE);
    }
    return slice.set(Tags.RESCALE_INTERCEPT, 0).set(Tags.RESCALE_SLOPE, slope).pixelData(stored);
  }
}
