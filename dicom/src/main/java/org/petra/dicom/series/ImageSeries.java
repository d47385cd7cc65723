package org.petra.dicom.series;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.pixel.StoredFormat;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Volume;

/**
 * The slices of one series in their order along the slice normal, proven to lie on one regular
 * grid. They are single-frame instances, or the frames of enhanced multi-frame ones.
 *
 * <p>The grid is that of SimpleITK: origin at the first slice, rows and columns along x and y,
 * slice distance from the first to the last position; SliceThickness plays no part.
 */
public final class ImageSeries {

  private final List<DicomObject> slices;
  private final Geometry geometry;
  private final String seriesInstanceUid;

  private ImageSeries(List<DicomObject> slices, Geometry geometry, String seriesInstanceUid) {
    this.slices = slices;
    this.geometry = geometry;
    this.seriesInstanceUid = seriesInstanceUid;
  }

  /**
   * Orders and checks the slices of a series; pixel data are not needed for that.
   *
   * @param instances all instances of the series, in any order
   * @throws RadiomicsException INVALID_SERIES if they are no regular grid, saying why
   */
  public static ImageSeries assemble(List<DicomObject> instances) {
    if (instances.isEmpty()) {
      throw SliceStack.invalid("the series has no instance");
    }
    SliceStack stack =
        SliceStack.of(instances.stream().flatMap(i -> SingleFrames.of(i).stream()).toList());
    String uid = instances.getFirst().seriesInstanceUid();
    if (uid == null) {
      throw SliceStack.invalid("SeriesInstanceUID is missing");
    }
    return new ImageSeries(stack.slices(), stack.geometry(), uid);
  }

  /**
   * The intensities after the modality rescale (CT: HU; PET: the unit of Units).
   *
   * <p>The pixel type is SimpleITK's: where every slice has a whole slope and intercept the
   * smallest integer type that holds every possible value, else FLOAT64.
   *
   * @throws RadiomicsException UNSUPPORTED_TRANSFER_SYNTAX if pixel data cannot be decoded,
   *     INVALID_SERIES if they are missing or too short
   */
  public Volume volume() {
    Size size = geometry.size();
    double[] intensities = new double[size.voxels()];
    int sliceLength = size.x() * size.y();
    PixelType type = null;
    for (int k = 0; k < slices.size(); k++) {
      DicomObject slice = slices.get(k);
      Rescale rescale = Rescale.of(slice);
      StoredFormat format = StoredFormat.of(slice);
      int[] stored = PixelDecoder.of(slice).frame(0);
      for (int i = 0; i < sliceLength; i++) {
        intensities[k * sliceLength + i] = rescale.apply(format.number(stored[i]));
      }
      PixelType sliceType = rescale.pixelType(format);
      type = type == null ? sliceType : PixelTypes.common(type, sliceType);
    }
    return Volume.of(geometry, requireNonNull(type), intensities);
  }

  /** The grid of the voxel centres. */
  public Geometry geometry() {
    return geometry;
  }

  /** The slices in the order of the grid's z axis. */
  public List<DicomObject> slices() {
    return slices;
  }

  /** Series Instance UID. */
  public String seriesInstanceUid() {
    return seriesInstanceUid;
  }

  /** Frame of Reference UID, where there is one. */
  public Optional<String> frameOfReferenceUid() {
    return slices.getFirst().string(Tags.FRAME_OF_REFERENCE_UID);
  }

  /** Modality: CT, PT, ...; empty text where it is missing. */
  public String modality() {
    return slices.getFirst().string(Tags.MODALITY).orElse("");
  }

  /** SOP Instance UIDs in the order of {@link #slices()}; empty text where one is missing. */
  public List<String> sopInstanceUids() {
    return slices.stream().map(s -> s.string(Tags.SOP_INSTANCE_UID).orElse("")).toList();
  }
}
