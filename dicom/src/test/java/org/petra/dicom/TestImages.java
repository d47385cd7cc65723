package org.petra.dicom;

import java.time.LocalDateTime;
import java.util.List;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.series.ImageSeries;
import org.petra.dicom.series.Injection;
import org.petra.dicom.series.Patient;
import org.petra.dicom.series.PetUnits;
import org.petra.dicom.series.SeriesIdentity;
import org.petra.dicom.series.SeriesWriter;
import org.petra.dicom.series.StudyIdentity;
import org.petra.radiomics.image.Direction;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.image.Volume;

/** Small made images for tests. */
public final class TestImages {

  /** An oblique grid of 5 x 4 x 3 voxels. */
  public static final Geometry OBLIQUE =
      new Geometry(
          new Size(5, 4, 3),
          new Vector3(0.9, 1.1, 2.5),
          new Vector3(-100.25, 20, 3.125),
          new Direction(new Vector3(0.6, 0.8, 0), new Vector3(-0.8, 0.6, 0), new Vector3(0, 0, 1)));

  /** The study that the made series belong to. */
  public static final StudyIdentity STUDY =
      new StudyIdentity(
          new Patient("SIM-1", "Simulated^One", "F", 50, 62.5),
          "2.25.1",
          "2.25.2",
          LocalDateTime.of(2026, 3, 1, 0, 30, 0),
          "Made for a test");

  private TestImages() {}

  /** Intensities that differ from voxel to voxel, some negative. */
  public static Volume ramp(Geometry geometry, double step) {
    double[] values = new double[geometry.size().voxels()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (i - 7) * step;
    }
    return Volume.of(geometry, PixelType.FLOAT64, values);
  }

  /** A CT series. */
  public static List<DicomObject> ct(Volume volume) {
    return SeriesWriter.ct(volume, STUDY, new SeriesIdentity("2.25.3", 2, "CT"));
  }

  /** A PET series, injected the given minutes before the acquisition. */
  public static List<DicomObject> pet(Volume volume, PetUnits units, long minutes) {
    Injection injection = new Injection(STUDY.start().minusMinutes(minutes), 2.5e8, 6586.2);
    return SeriesWriter.pet(
        volume, STUDY, new SeriesIdentity("2.25.4", 3, "PET"), units, injection);
  }

  /** The CT of {@link #ramp} on {@link #OBLIQUE}. */
  public static ImageSeries obliqueCt() {
    return ImageSeries.assemble(ct(ramp(OBLIQUE, 1)));
  }
}
