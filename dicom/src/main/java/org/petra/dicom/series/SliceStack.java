package org.petra.dicom.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;

/**
 * Slices sorted along their normal, and the checks that make them a grid.
 *
 * @param slices ascending along the normal
 * @param geometry the grid they form
 */
record SliceStack(List<DicomObject> slices, Geometry geometry) {

  /** Positions are written with two or three decimals of a millimetre, or computed in float. */
  private static final double POSITION_TOLERANCE_MM = 0.02;

  /** Of the slice distance; a table feed is no better known than that. */
  private static final double SPACING_TOLERANCE = 0.01;

  /** A gap of at least this many slice distances is called a missing slice. */
  private static final double MISSING_FROM = 1.5;

  /** What makes the numbers of all slices mean the same. */
  private static final int[] ONE_FOR_A_SERIES = {
    Tags.SERIES_INSTANCE_UID,
    Tags.FRAME_OF_REFERENCE_UID,
    Tags.MODALITY,
    Tags.SOP_CLASS_UID,
    Tags.BITS_ALLOCATED,
    Tags.PIXEL_REPRESENTATION,
    Tags.PHOTOMETRIC_INTERPRETATION,
    Tags.RESCALE_TYPE,
  };

  private record Placed(DicomObject slice, Vector3 position, double depth) {}

  static RadiomicsException invalid(String what) {
    return new RadiomicsException(
        RadiomicsException.Code.INVALID_SERIES, "The series is no volume: " + what + ".");
  }

  static SliceStack of(List<DicomObject> instances) {
    SlicePlane first = SlicePlane.of(instances.getFirst());
    List<Placed> placed = new ArrayList<>(instances.size());
    for (DicomObject instance : instances) {
      SlicePlane plane = SlicePlane.of(instance);
      first.requireSameGrid(plane);
      for (int tag : ONE_FOR_A_SERIES) {
        requireSame(instances.getFirst(), instance, tag);
      }
      requireSameUse(instances.getFirst(), instance, Tags.RESCALE_SLOPE);
      placed.add(
          new Placed(instance, plane.position(), plane.position().dot(first.direction().z())));
    }
    placed.sort(Comparator.comparingDouble(Placed::depth));
    if (placed.size() < 2) {
      throw invalid("it has a single slice, so the slice distance is unknown");
    }
    double spacing = spacing(placed);
    requireStraight(placed, first.direction().z());
    Vector3 spacingMm = new Vector3(first.columnSpacingMm(), first.rowSpacingMm(), spacing);
    Geometry geometry =
        new Geometry(
            size(first, placed.size()), spacingMm, placed.getFirst().position(), first.direction());
    return new SliceStack(placed.stream().map(Placed::slice).toList(), geometry);
  }

  private static Size size(SlicePlane plane, int slices) {
    if ((long) plane.columns() * plane.rows() * slices > Integer.MAX_VALUE) {
      throw invalid("it has more than 2^31 - 1 voxels");
    }
    return new Size(plane.columns(), plane.rows(), slices);
  }

  private static void requireSame(DicomObject a, DicomObject b, int tag) {
    Optional<String> one = a.string(tag);
    Optional<String> other = b.string(tag);
    if (!one.equals(other)) {
      boolean uid = Tags.keyword(tag).endsWith("UID");
      String values =
          uid ? "" : " (" + one.orElse("absent") + " and " + other.orElse("absent") + ")";
      throw invalid(Tags.keyword(tag) + " differs between its slices" + values);
    }
  }

  /** A slope may change from slice to slice, but not be there for some alone. */
  private static void requireSameUse(DicomObject a, DicomObject b, int tag) {
    if (a.has(tag) != b.has(tag)) {
      throw invalid(Tags.keyword(tag) + " is absent from some of its slices");
    }
  }

  private static double spacing(List<Placed> placed) {
    int gaps = placed.size() - 1;
    double[] distances = new double[gaps];
    for (int i = 0; i < gaps; i++) {
      distances[i] = placed.get(i + 1).depth() - placed.get(i).depth();
      if (distances[i] < POSITION_TOLERANCE_MM) {
        throw invalid(
            "slices "
                + (i + 1)
                + " and "
                + (i + 2)
                + " of "
                + placed.size()
                + " are duplicates: they lie at the same position");
      }
    }
    double[] sorted = distances.clone();
    java.util.Arrays.sort(sorted);
    double usual = sorted[gaps / 2];
    double tolerance = Math.max(POSITION_TOLERANCE_MM, SPACING_TOLERANCE * usual);
    for (int i = 0; i < gaps; i++) {
      if (Math.abs(distances[i] - usual) > tolerance) {
        throw invalid(uneven(i, distances[i], usual, placed.size()));
      }
    }
    double mean = (placed.getLast().depth() - placed.getFirst().depth()) / gaps;
    requireNoDrift(placed, mean, tolerance);
    return mean;
  }

  /** Small differences of one sign could add up until the grid is nowhere near the slices. */
  private static void requireNoDrift(List<Placed> placed, double spacing, double tolerance) {
    double first = placed.getFirst().depth();
    for (int k = 0; k < placed.size(); k++) {
      double off = placed.get(k).depth() - first - k * spacing;
      if (Math.abs(off) > tolerance) {
        throw invalid(
            String.format(
                Locale.ROOT,
                "spacing is uneven: slice %d of %d lies %.4f mm off an even grid",
                k + 1,
                placed.size(),
                off));
      }
    }
  }

  private static String uneven(int gap, double distance, double usual, int slices) {
    String what =
        distance > MISSING_FROM * usual
            ? "slices are missing (" + (Math.round(distance / usual) - 1) + ")"
            : "spacing is uneven";
    return String.format(
        Locale.ROOT,
        "%s between slices %d and %d of %d: %.4f mm where %.4f mm is usual",
        what,
        gap + 1,
        gap + 2,
        slices,
        distance,
        usual);
  }

  private static void requireStraight(List<Placed> placed, Vector3 normal) {
    Vector3 origin = placed.getFirst().position();
    for (Placed p : placed) {
      Vector3 shift = p.position().minus(origin);
      double sideways = shift.minus(normal.times(shift.dot(normal))).norm();
      if (sideways > POSITION_TOLERANCE_MM) {
        throw invalid(
            String.format(
                Locale.ROOT,
                "its slices are not stacked along their normal (one lies %.4f mm beside it)",
                sideways));
      }
    }
  }
}
