package org.petra.dicom.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petra.dicom.Rejections.assertRejects;
import static org.petra.radiomics.RadiomicsException.Code.INVALID_SERIES;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.petra.dicom.TestImages;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.Tags;
import org.petra.radiomics.image.Direction;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;

class ImageSeriesTest {

  private static final Geometry GRID =
      new Geometry(
          new Size(4, 3, 6), new Vector3(1, 1, 2), new Vector3(0, 0, 0), Direction.IDENTITY);

  private static List<DicomObject> slices() {
    return new ArrayList<>(TestImages.ct(TestImages.ramp(GRID, 1)));
  }

  private static List<DicomObject> with(int k, UnaryOperator<DicomObjectBuilder> change) {
    List<DicomObject> slices = slices();
    slices.set(k, change.apply(DicomObjectBuilder.copyOf(slices.get(k))).build());
    return slices;
  }

  private static List<DicomObject> withAll(UnaryOperator<DicomObjectBuilder> change) {
    return slices().stream().map(s -> change.apply(DicomObjectBuilder.copyOf(s)).build()).toList();
  }

  private static void assertInvalid(List<DicomObject> slices, String... words) {
    assertRejects(() -> ImageSeries.assemble(slices), INVALID_SERIES, words);
  }

  @Test
  void takesTheDistanceFromPositionsAndNotFromSliceThickness() {
    ImageSeries series = ImageSeries.assemble(withAll(s -> s.set(Tags.SLICE_THICKNESS, 9)));
    assertThat(series.geometry()).isEqualTo(GRID);
  }

  @Test
  void namesMissingDuplicateAndUnevenSlices() {
    List<DicomObject> missing = slices();
    missing.remove(2);
    assertInvalid(missing, "missing", "slices 2 and 3");
    List<DicomObject> duplicate = slices();
    duplicate.add(duplicate.get(4));
    assertInvalid(duplicate, "duplicates", "slices 5 and 6");
    assertInvalid(with(3, s -> s.set(Tags.IMAGE_POSITION_PATIENT, 0, 0, 6.2)), "uneven");
    assertInvalid(slices().subList(0, 1), "single slice");
    assertInvalid(List.of(), "no instance");
  }

  @Test
  void rejectsSpacingThatDriftsSlowly() {
    double[] offsets = {0, -0.015, -0.03, -0.03, -0.015, 0};
    List<DicomObject> slices = slices();
    for (int k = 0; k < 6; k++) {
      double z = 2 * k + offsets[k];
      slices.set(
          k,
          DicomObjectBuilder.copyOf(slices.get(k))
              .set(Tags.IMAGE_POSITION_PATIENT, 0, 0, z)
              .build());
    }
    assertInvalid(slices, "off an even grid");
  }

  @Test
  void toleratesPositionsWrittenWithTwoDecimals() {
    ImageSeries.assemble(with(3, s -> s.set(Tags.IMAGE_POSITION_PATIENT, 0, 0.01, 6.01)));
  }

  @Test
  void rejectsSlicesThatAreNoStack() {
    assertInvalid(
        with(3, s -> s.set(Tags.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0, 0, 1)), "Orientation");
    assertInvalid(with(3, s -> s.set(Tags.IMAGE_POSITION_PATIENT, 0.5, 0, 6)), "beside");
    assertInvalid(with(3, s -> s.set(Tags.PIXEL_SPACING, 1, 1.1)), "PixelSpacing");
    assertInvalid(with(3, s -> s.set(Tags.ROWS, 4)), "Rows");
    assertInvalid(with(3, s -> s.set(Tags.SERIES_INSTANCE_UID, "1.2")), "SeriesInstanceUID");
    assertInvalid(with(3, s -> s.set(Tags.FRAME_OF_REFERENCE_UID, "1.2")), "FrameOfReference");
  }

  @Test
  void rejectsSlicesWhoseNumbersMeanDifferentThings() {
    assertInvalid(with(3, s -> s.set(Tags.MODALITY, "PT")), "Modality", "(CT and PT)");
    assertInvalid(with(3, s -> s.set(Tags.SOP_CLASS_UID, "1.2")), "SOPClassUID");
    assertInvalid(with(3, s -> s.set(Tags.PIXEL_REPRESENTATION, 0)), "PixelRepresentation");
    assertInvalid(with(3, s -> s.set(Tags.BITS_ALLOCATED, 8)), "BitsAllocated", "(16 and 8)");
    assertInvalid(
        with(3, s -> s.set(Tags.PHOTOMETRIC_INTERPRETATION, "MONOCHROME1")), "Photometric");
    assertInvalid(with(3, s -> s.set(Tags.RESCALE_TYPE, "US")), "RescaleType", "US");
    assertInvalid(with(3, s -> s.remove(Tags.RESCALE_SLOPE)), "RescaleSlope is absent");
  }

  @Test
  void saysByHowMuchSlicesDiffer() {
    assertInvalid(
        with(3, s -> s.set(Tags.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0, 0, 1)), "90.00 degrees");
    assertInvalid(with(3, s -> s.set(Tags.ROWS, 4)), "4 x ");
  }

  @Test
  void rejectsSlicesThatDoNotSayWhereTheyLie() {
    assertInvalid(with(3, s -> s.remove(Tags.IMAGE_POSITION_PATIENT)), "ImagePositionPatient");
    assertInvalid(with(3, s -> s.remove(Tags.PIXEL_SPACING)), "PixelSpacing");
    assertInvalid(
        with(3, s -> s.set(Tags.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 1, 0, 0)), "perpendicular");
    assertInvalid(with(3, s -> s.set(Tags.NUMBER_OF_FRAMES, 2)), "multi-frame");
    assertInvalid(with(3, s -> s.remove(Tags.COLUMNS)), "Columns");
  }

  @Test
  void rejectsShortOrMissingPixelData() {
    for (DicomObjectBuilder slice :
        List.of(
            DicomObjectBuilder.copyOf(slices().get(3)).remove(Tags.PIXEL_DATA),
            DicomObjectBuilder.copyOf(slices().get(3)).pixelData(new short[11]))) {
      List<DicomObject> slices = slices();
      slices.set(3, slice.build());
      assertRejects(() -> ImageSeries.assemble(slices).volume(), INVALID_SERIES, "PixelData");
    }
  }

  @Test
  void choosesThePixelTypeOfSimpleItk() {
    assertThat(type(1, 1, 0, 16)).isEqualTo(PixelType.INT16);
    assertThat(type(0, 1, 0, 16)).isEqualTo(PixelType.UINT16);
    assertThat(type(0, 1, -1024, 16)).isEqualTo(PixelType.INT32);
    assertThat(type(0, 1, -1024, 12)).isEqualTo(PixelType.INT16);
    assertThat(type(1, 1, -1024, 16)).isEqualTo(PixelType.INT32);
    assertThat(type(0, 2, 0, 12)).isEqualTo(PixelType.UINT16);
    assertThat(type(1, 0.5, 0, 16)).isEqualTo(PixelType.FLOAT64);
    assertThat(type(1, 1, 0.5, 16)).isEqualTo(PixelType.FLOAT64);
  }

  private static PixelType type(int signed, double slope, double intercept, int bitsStored) {
    return ImageSeries.assemble(
            withAll(
                s ->
                    s.set(Tags.PIXEL_REPRESENTATION, signed)
                        .set(Tags.RESCALE_SLOPE, slope)
                        .set(Tags.RESCALE_INTERCEPT, intercept)
                        .set(Tags.BITS_STORED, bitsStored)
                        .set(Tags.HIGH_BIT, bitsStored - 1)))
        .volume()
        .pixelType();
  }

  @Test
  void extendsTheSignFromTheHighestStoredBit() {
    List<DicomObject> slices =
        withAll(
            s ->
                s.set(Tags.BITS_STORED, 12)
                    .set(Tags.HIGH_BIT, 11)
                    .pixelData(
                        new short[] {
                          0x0fff, 0x0800, 0x07ff, (short) 0xf001, 0, 0, 0, 0, 0, 0, 0, 0
                        }));
    double[] values = ImageSeries.assemble(slices).volume().toArray();
    assertThat(values).startsWith(-1, -2048, 2047, 1);
  }

  @Test
  void takesTheFramesOfAnEnhancedImageForSlices() {
    List<DicomObject> slices = slices();
    ImageSeries expected = ImageSeries.assemble(slices);
    // Frames may come in any order.
    Collections.swap(slices, 1, 4);
    ImageSeries enhanced = ImageSeries.assemble(List.of(enhanced(slices)));
    assertThat(enhanced.geometry()).isEqualTo(expected.geometry());
    assertThat(enhanced.volume().toArray()).isEqualTo(expected.volume().toArray());
    assertThat(enhanced.volume().pixelType()).isEqualTo(expected.volume().pixelType());
    assertThat(enhanced.sopInstanceUids()).containsOnly("2.25.99");
    slices.add(slices.get(3));
    assertInvalid(List.of(enhanced(slices)), "duplicates");
    DicomObject short1 =
        DicomObjectBuilder.copyOf(enhanced(slices)).set(Tags.NUMBER_OF_FRAMES, 9).build();
    assertInvalid(List.of(short1), "functional groups of 7");
  }

  /**
   * The slices as one enhanced CT: what differs in each frame's groups, what does not in shared.
   */
  private static DicomObject enhanced(List<DicomObject> slices) {
    DicomObject first = slices.getFirst();
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    List<DicomObjectBuilder> frames = new ArrayList<>();
    for (DicomObject slice : slices) {
      pixels.writeBytes(slice.bytes(Tags.PIXEL_DATA));
      frames.add(
          DicomObjectBuilder.create()
              .sequence(Tags.PLANE_POSITION_SEQUENCE, moved(slice, Tags.IMAGE_POSITION_PATIENT))
              .sequence(
                  Tags.PIXEL_VALUE_TRANSFORMATION_SEQUENCE,
                  moved(slice, Tags.RESCALE_SLOPE, Tags.RESCALE_INTERCEPT)));
    }
    DicomObjectBuilder shared =
        DicomObjectBuilder.create()
            .sequence(Tags.PLANE_ORIENTATION_SEQUENCE, moved(first, Tags.IMAGE_ORIENTATION_PATIENT))
            .sequence(Tags.PIXEL_MEASURES_SEQUENCE, moved(first, Tags.PIXEL_SPACING));
    return DicomObjectBuilder.copyOf(first)
        .remove(Tags.IMAGE_POSITION_PATIENT)
        .remove(Tags.IMAGE_ORIENTATION_PATIENT)
        .remove(Tags.PIXEL_SPACING)
        .remove(Tags.RESCALE_SLOPE)
        .remove(Tags.RESCALE_INTERCEPT)
        .set(Tags.SOP_INSTANCE_UID, "2.25.99")
        .set(Tags.NUMBER_OF_FRAMES, slices.size())
        .sequence(Tags.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, shared)
        .sequence(Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, frames)
        .setBytes(Tags.PIXEL_DATA, "OW", pixels.toByteArray())
        .build();
  }

  private static DicomObjectBuilder moved(DicomObject from, int... tags) {
    DicomObjectBuilder item = DicomObjectBuilder.create();
    for (int tag : tags) {
      item.set(tag, from.strings(tag).toArray(String[]::new));
    }
    return item;
  }
}
