package org.petra.fuzz;

import java.io.ByteArrayInputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.segmentation.RegionOfInterest;
import org.petra.dicom.segmentation.Segment;
import org.petra.dicom.segmentation.Segmentation;
import org.petra.dicom.segmentation.StructureSet;
import org.petra.dicom.series.ImageSeries;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.image.Direction;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;

/** Bytes as a DICOM file: a SEG or an RTSTRUCT brought to a grid, anything else a slice. */
public final class DicomFuzz {

  private static final Set<Code> ALLOWED =
      EnumSet.of(
          Code.UNREADABLE_FILE,
          Code.GEOMETRY_MISMATCH,
          Code.MISSING_VOI,
          Code.EMPTY_MASK,
          Code.INVALID_SERIES,
          Code.UNSUPPORTED_TRANSFER_SYNTAX);

  private static final Geometry GRID =
      new Geometry(
          new Size(8, 8, 3), new Vector3(1, 1, 2), new Vector3(0, 0, 0), Direction.IDENTITY);

  private DicomFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    try {
      read(DicomObject.read(new ByteArrayInputStream(data)));
    } catch (RadiomicsException e) {
      if (!ALLOWED.contains(e.code())) {
        throw e;
      }
    }
  }

  private static void read(DicomObject object) {
    if (Segmentation.isSegmentation(object)) {
      Segmentation segmentation = Segmentation.read(object);
      for (Segment segment : segmentation.segments()) {
        segmentation.toMask(segment.number(), GRID);
      }
    } else if (StructureSet.isStructureSet(object)) {
      StructureSet structures = StructureSet.read(object);
      for (RegionOfInterest region : structures.rois()) {
        structures.toMask(region.number(), GRID);
      }
    } else {
      ImageSeries.assemble(List.of(object)).volume();
    }
  }
}
