package org.petra.dicom.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.PixelFrames;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.pixel.Pixels;

/**
 * The frames of an enhanced multi-frame image as slices of their own: what the functional groups
 * say of a frame stands where a single-frame image has it.
 *
 * <p>A slice's pixels are decoded when they are read, so that the frames are never in memory
 * together. All slices have the SOP Instance UID of the image.
 */
final class SingleFrames {

  /** Functional groups that a slice takes over, each with the attributes it takes. */
  private static final int[][] GROUPS = {
    {Tags.PLANE_POSITION_SEQUENCE, Tags.IMAGE_POSITION_PATIENT},
    {Tags.PLANE_ORIENTATION_SEQUENCE, Tags.IMAGE_ORIENTATION_PATIENT},
    {Tags.PIXEL_MEASURES_SEQUENCE, Tags.PIXEL_SPACING, Tags.SLICE_THICKNESS},
    {
      Tags.PIXEL_VALUE_TRANSFORMATION_SEQUENCE,
      Tags.RESCALE_SLOPE,
      Tags.RESCALE_INTERCEPT,
      Tags.RESCALE_TYPE
    },
  };

  private SingleFrames() {}

  /** The slices of an instance: itself, where it has a single frame or no functional groups. */
  static List<DicomObject> of(DicomObject instance) {
    List<DicomObject> perFrame = instance.items(Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE);
    if (perFrame.isEmpty()) {
      return List.of(instance);
    }
    int frames = instance.integer(Tags.NUMBER_OF_FRAMES).orElse(1);
    if (perFrame.size() != frames) {
      throw SliceStack.invalid(
          "an instance has " + frames + " frames and functional groups of " + perFrame.size());
    }
    List<DicomObject> shared = instance.items(Tags.SHARED_FUNCTIONAL_GROUPS_SEQUENCE);
    Image image = new Image(instance);
    List<DicomObject> slices = new ArrayList<>(frames);
    for (int f = 0; f < frames; f++) {
      DicomObjectBuilder slice =
          DicomObjectBuilder.copyWithout(
                  instance,
                  Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE,
                  Tags.SHARED_FUNCTIONAL_GROUPS_SEQUENCE,
                  Tags.EXTENDED_OFFSET_TABLE,
                  Tags.EXTENDED_OFFSET_TABLE_LENGTHS,
                  Tags.PIXEL_DATA)
              .remove(Tags.NUMBER_OF_FRAMES);
      take(slice, perFrame.get(f), shared);
      if (instance.has(Tags.PIXEL_DATA)) {
        slice.pixelData(new OneFrame(image, f), image.size(Tags.BITS_ALLOCATED) > 8);
      }
      slices.add(slice.build());
    }
    return slices;
  }

  private static void take(DicomObjectBuilder slice, DicomObject frame, List<DicomObject> shared) {
    for (int[] group : GROUPS) {
      Optional<DicomObject> item = frame.items(group[0]).stream().findFirst();
      if (item.isEmpty() && !shared.isEmpty()) {
        item = shared.getFirst().items(group[0]).stream().findFirst();
      }
      for (int i = 1; i < group.length && item.isPresent(); i++) {
        List<String> values = item.get().strings(group[i]);
        if (!values.isEmpty()) {
          slice.set(group[i], values.toArray(String[]::new));
        }
      }
    }
  }

  /** The pixels of the whole image, read when the first frame is asked for. */
  private static final class Image {

    private final DicomObject object;
    private @Nullable Pixels pixels;

    Image(DicomObject object) {
      this.object = object;
    }

    Pixels pixels() {
      Pixels known = pixels;
      if (known == null) {
        known = Pixels.of(object);
        pixels = known;
      }
      return known;
    }

    int size(int tag) {
      return Math.max(0, object.integer(tag).orElse(0));
    }
  }

  /** The pixels of one frame, decoded when they are asked for. */
  private record OneFrame(Image image, int number) implements PixelFrames {

    @Override
    public int frames() {
      return 1;
    }

    @Override
    public long totalBytes() {
      return (long) image.size(Tags.ROWS)
          * image.size(Tags.COLUMNS)
          * (image.size(Tags.BITS_ALLOCATED) / 8);
    }

    @Override
    public byte[] bytes(int frame) {
      return image.pixels().bytes(number);
    }
  }
}
