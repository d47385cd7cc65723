package org.petra.dicom.rendering;

import java.util.List;
import java.util.Optional;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.rendering.Window.Shape;

/**
 * How the intensities of one frame come from its samples, and how they are shown: from the image's
 * attributes, else from the functional groups of the frame.
 */
record FrameAttributes(double slope, double intercept, Optional<Window> window) {

  static FrameAttributes of(DicomObject image, int frame) {
    DicomObject rescale = holder(image, frame, Tags.PIXEL_VALUE_TRANSFORMATION_SEQUENCE);
    DicomObject voi = holder(image, frame, Tags.FRAME_VOI_LUT_SEQUENCE);
    return new FrameAttributes(
        rescale.decimal(Tags.RESCALE_SLOPE).orElse(1),
        rescale.decimal(Tags.RESCALE_INTERCEPT).orElse(0),
        window(voi));
  }

  private static DicomObject holder(DicomObject image, int frame, int macro) {
    for (int groups :
        new int[] {
          Tags.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, Tags.SHARED_FUNCTIONAL_GROUPS_SEQUENCE
        }) {
      List<DicomObject> items = image.items(groups);
      int index = groups == Tags.SHARED_FUNCTIONAL_GROUPS_SEQUENCE ? 0 : frame;
      if (index < items.size() && !items.get(index).items(macro).isEmpty()) {
        return items.get(index).items(macro).getFirst();
      }
    }
    return image;
  }

  private static Optional<Window> window(DicomObject voi) {
    double[] centers = voi.decimals(Tags.WINDOW_CENTER);
    double[] widths = voi.decimals(Tags.WINDOW_WIDTH);
    if (centers.length == 0 || widths.length == 0) {
      return Optional.empty();
    }
    try {
      Shape shape = voi.string(Tags.VOI_LUT_FUNCTION).map(Shape::of).orElse(Shape.LINEAR);
      return Optional.of(new Window(centers[0], widths[0], shape));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // A window that cannot be applied is as good as none.
    }
  }

  double intensity(double stored) {
    return stored * slope + intercept;
  }
}
