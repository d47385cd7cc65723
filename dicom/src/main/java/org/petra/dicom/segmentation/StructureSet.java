package org.petra.dicom.segmentation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.SopClass;
import org.petra.dicom.part10.Tags;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;

/** An RT Structure Set: regions as closed contours in the planes of slices. */
public final class StructureSet {

  private final DicomObject object;
  private final List<RegionOfInterest> rois;
  private final Set<String> referencedSeriesUids;

  private StructureSet(DicomObject object, List<RegionOfInterest> rois, Set<String> referenced) {
    this.object = object;
    this.rois = rois;
    this.referencedSeriesUids = referenced;
  }

  /** Whether the object is of the SOP class that {@link #read} takes. */
  public static boolean isStructureSet(DicomObject object) {
    return SopClass.RT_STRUCTURE_SET.equals(object.sopClassUid());
  }

  /**
   * The structure set in an object; contours are looked at by {@link #toMask}.
   *
   * @throws RadiomicsException UNREADABLE_FILE if it is no structure set
   */
  public static StructureSet read(DicomObject object) {
    if (!isStructureSet(object)) {
      throw Segmentation.unreadable("the object is no RT Structure Set");
    }
    List<RegionOfInterest> rois =
        object.items(Tags.STRUCTURE_SET_ROI_SEQUENCE).stream()
            .map(
                item ->
                    new RegionOfInterest(
                        item.integer(Tags.ROI_NUMBER)
                            .orElseThrow(() -> Segmentation.unreadable("an ROI has no number")),
                        item.string(Tags.ROI_NAME).orElse(""),
                        item.string(Tags.REFERENCED_FRAME_OF_REFERENCE_UID)))
            .toList();
    Set<String> referenced = new LinkedHashSet<>();
    for (DicomObject frame : object.items(Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE)) {
      for (DicomObject study : frame.items(Tags.RT_REFERENCED_STUDY_SEQUENCE)) {
        for (DicomObject series : study.items(Tags.RT_REFERENCED_SERIES_SEQUENCE)) {
          series.string(Tags.SERIES_INSTANCE_UID).ifPresent(referenced::add);
        }
      }
    }
    return new StructureSet(object, rois, Set.copyOf(referenced));
  }

  /** Its ROIs in the order of the object. */
  public List<RegionOfInterest> rois() {
    return rois;
  }

  /** Every series it refers to; may be empty. */
  public Set<String> referencedSeriesUids() {
    return referencedSeriesUids;
  }

  /** The coordinate systems of its contours. */
  public Set<String> frameOfReferenceUids() {
    Set<String> uids = new LinkedHashSet<>();
    object.string(Tags.FRAME_OF_REFERENCE_UID).ifPresent(uids::add);
    for (DicomObject frame : object.items(Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE)) {
      frame.string(Tags.FRAME_OF_REFERENCE_UID).ifPresent(uids::add);
    }
    rois.forEach(roi -> roi.frameOfReferenceUid().ifPresent(uids::add));
    return uids;
  }

  /** Whether an ROI has a closed planar contour; points and open lines enclose nothing. */
  public boolean encloses(int roiNumber) {
    return contours(roiNumber).stream().anyMatch(StructureSet::isClosedPlanar);
  }

  /** The geometric types of an ROI's contours, such as POINT; empty if it has none. */
  public Set<String> contourTypes(int roiNumber) {
    Set<String> types = new LinkedHashSet<>();
    for (DicomObject contour : contours(roiNumber)) {
      types.add(contour.string(Tags.CONTOUR_GEOMETRIC_TYPE).orElse("no type"));
    }
    return types;
  }

  /**
   * The voxels of a grid whose centres lie inside an ROI; an empty mask if it has no closed
   * contour. Points and open contours are left aside.
   *
   * <p>Each contour is filled in its own plane; where several share a plane a point is inside if it
   * is inside an odd number of them, which makes holes. A slice without a contour has no voxel:
   * nothing is interpolated between the contours of other slices.
   *
   * @throws RadiomicsException GEOMETRY_MISMATCH if a contour is in no plane of the grid, saying by
   *     how much it is off; UNREADABLE_FILE if contour points are incomplete
   */
  public Mask toMask(int roiNumber, Geometry grid) {
    List<DicomObject> contours = contours(roiNumber);
    if (contours.isEmpty() && rois.stream().noneMatch(r -> r.number() == roiNumber)) {
      throw new IllegalArgumentException("no ROI has number " + roiNumber);
    }
    ContourFill fill = new ContourFill(grid);
    for (DicomObject contour : contours) {
      if (isClosedPlanar(contour)) {
        fill.add(contour.decimals(Tags.CONTOUR_DATA));
      }
    }
    return fill.mask();
  }

  private List<DicomObject> contours(int roiNumber) {
    return object.items(Tags.ROI_CONTOUR_SEQUENCE).stream()
        .filter(c -> c.integer(Tags.REFERENCED_ROI_NUMBER).orElse(-1) == roiNumber)
        .flatMap(roi -> roi.items(Tags.CONTOUR_SEQUENCE).stream())
        .toList();
  }

  /** Also CLOSED_PLANAR_XOR and, as written by some, without the first underscore. */
  private static boolean isClosedPlanar(DicomObject contour) {
    String type = contour.string(Tags.CONTOUR_GEOMETRIC_TYPE).orElse("");
    return type.startsWith("CLOSED_PLANAR") || type.startsWith("CLOSEDPLANAR");
  }
}
