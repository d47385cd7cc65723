package org.petra.dicom.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petra.dicom.Rejections.assertRejects;
import static org.petra.radiomics.RadiomicsException.Code.EMPTY_MASK;
import static org.petra.radiomics.RadiomicsException.Code.GEOMETRY_MISMATCH;
import static org.petra.radiomics.RadiomicsException.Code.UNREADABLE_FILE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.petra.dicom.TestImages;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.series.ImageSeries;
import org.petra.dicom.series.SeriesIdentity;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;

class SegmentationTest {

  private static final ImageSeries IMAGE = TestImages.obliqueCt();
  private static final SeriesIdentity SERIES = new SeriesIdentity("2.25.9", 900, "Lesion");

  static Mask mask(int... voxels) {
    boolean[] inside = new boolean[IMAGE.geometry().size().voxels()];
    for (int voxel : voxels) {
      inside[voxel] = true;
    }
    return Mask.of(IMAGE.geometry(), inside);
  }

  static DicomObject written(Mask mask) {
    return SegmentationWriter.write(mask, IMAGE, SERIES, "lesion");
  }

  private static Geometry moved(Vector3 shift) {
    Geometry g = IMAGE.geometry();
    return new Geometry(g.size(), g.spacingMm(), g.originMm().plus(shift), g.direction());
  }

  @Test
  void readsBackTheMaskAndItsReferences() throws IOException {
    Mask mask = mask(0, 7, 19, 45, 59);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    written(mask).writeTo(out);
    Segmentation read =
        Segmentation.read(DicomObject.read(new ByteArrayInputStream(out.toByteArray())));
    assertThat(read.segments()).containsExactly(new Segment(1, "lesion"));
    assertThat(read.referencedSeriesUid()).contains("2.25.3");
    assertThat(read.frameOfReferenceUid()).contains("2.25.2");
    assertThat(read.toMask(1, IMAGE).toArray()).isEqualTo(mask.toArray());
  }

  @Test
  void writesNoFrameForASliceWithoutVoxels() {
    DicomObject object = written(mask(0, 59));
    assertThat(object.integer(Tags.NUMBER_OF_FRAMES)).hasValue(2);
    assertThat(object.items(Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE)).hasSize(2);
  }

  @Test
  void placesFramesOnALargerGridByTheirGeometry() {
    Geometry g = IMAGE.geometry();
    Geometry larger =
        new Geometry(new Size(8, 8, 8), g.spacingMm(), g.position(-2, -1, -3), g.direction());
    Mask placed = Segmentation.read(written(mask(0, 59))).toMask(1, larger);
    assertThat(placed.voxelCount()).isEqualTo(2);
    assertThat(placed.contains(2, 1, 3)).isTrue();
    assertThat(placed.contains(6, 4, 5)).isTrue();
  }

  @Test
  void saysHowFarFramesLieOffTheGrid() {
    Segmentation segmentation = Segmentation.read(written(mask(0, 59)));
    assertRejects(
        () -> segmentation.toMask(1, moved(new Vector3(0, 0, 1))),
        GEOMETRY_MISMATCH,
        "0.400 voxels");
    assertRejects(
        () -> segmentation.toMask(1, moved(new Vector3(0, 0, 2.5))),
        GEOMETRY_MISMATCH,
        "outside",
        "1.000 voxels");
  }

  @Test
  void toleratesPositionsRoundedToMicrometres() {
    Mask mask = Segmentation.read(written(mask(3))).toMask(1, moved(new Vector3(0.001, 0, 0)));
    assertThat(mask.contains(3)).isTrue();
  }

  @Test
  void readsFractionalSegmentsFromHalfOfTheMaximum() {
    byte[] pixels = new byte[20];
    pixels[4] = (byte) 200;
    pixels[5] = 127;
    pixels[6] = (byte) 128;
    DicomObject fractional =
        DicomObjectBuilder.copyOf(written(mask(0)))
            .set(Tags.SEGMENTATION_TYPE, "FRACTIONAL")
            .set(Tags.MAXIMUM_FRACTIONAL_VALUE, 255)
            .set(Tags.BITS_ALLOCATED, 8)
            .set(Tags.BITS_STORED, 8)
            .set(Tags.HIGH_BIT, 7)
            .pixelData(pixels)
            .build();
    Mask mask = Segmentation.read(fractional).toMask(1, IMAGE);
    assertThat(mask.toArray()).isEqualTo(mask(4, 6).toArray());
  }

  @Test
  void rejectsWhatIsNoCompleteSegmentation() {
    assertRejects(
        () -> Segmentation.read(IMAGE.slices().getFirst()), UNREADABLE_FILE, "no DICOM Seg");
    DicomObject withoutPixels =
        DicomObjectBuilder.copyOf(written(mask(0))).remove(Tags.PIXEL_DATA).build();
    assertRejects(
        () -> Segmentation.read(withoutPixels).toMask(1, IMAGE), UNREADABLE_FILE, "PixelData");
    DicomObject withoutPlaces =
        DicomObjectBuilder.copyOf(written(mask(0)))
            .remove(Tags.SHARED_FUNCTIONAL_GROUPS_SEQUENCE)
            .build();
    assertRejects(
        () -> Segmentation.read(withoutPlaces).toMask(1, IMAGE), UNREADABLE_FILE, "Sequence");
    assertRejects(() -> written(mask()), EMPTY_MASK);
  }
}
