package org.petra.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.SopClass;
import org.petra.dicom.part10.Tags;

/** A made-up study of tiny objects with UIDs that no other test has. */
public final class TestStudy {

  private static final int SLICES = 3;

  /** UID of the study. */
  public final String uid = newUid();

  /** UID of its CT. */
  public final String ct = newUid();

  /** UID of its PET. */
  public final String pet = newUid();

  private final String frame = newUid();

  /** A UID that was never used. */
  public static String newUid() {
    return "2.25." + new BigInteger(UUID.randomUUID().toString().replace("-", ""), 16);
  }

  /** A CT and a PET of three slices each, with one SEG each. */
  public List<byte[]> complete() {
    List<byte[]> files = new ArrayList<>(ctSlices());
    files.addAll(petSlices());
    files.add(bytes(seg(ct, 1)));
    files.add(bytes(seg(pet, 1)));
    return files;
  }

  /** The CT's slices. */
  public List<byte[]> ctSlices() {
    return slices(SopClass.CT_IMAGE, "CT", ct);
  }

  /** The PET's slices. */
  public List<byte[]> petSlices() {
    return slices(SopClass.PET_IMAGE, "PT", pet);
  }

  private List<byte[]> slices(String sopClass, String modality, String series) {
    List<byte[]> files = new ArrayList<>();
    for (int i = 1; i <= SLICES; i++) {
      files.add(bytes(slice(sopClass, modality, series, i)));
    }
    return files;
  }

  /** One slice. */
  public DicomObjectBuilder slice(String sopClass, String modality, String series, int number) {
    return object(sopClass, modality, series)
        .set(Tags.INSTANCE_NUMBER, number)
        .set(Tags.FRAME_OF_REFERENCE_UID, frame)
        .set(Tags.ROWS, 4)
        .set(Tags.COLUMNS, 4)
        .set(Tags.BITS_ALLOCATED, 16)
        .set(Tags.BITS_STORED, 16)
        .set(Tags.HIGH_BIT, 15)
        .set(Tags.SAMPLES_PER_PIXEL, 1)
        .set(Tags.PIXEL_REPRESENTATION, 1)
        .pixelData(new short[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
  }

  /** Any object of the study. */
  public DicomObjectBuilder object(String sopClass, String modality, String series) {
    return DicomObjectBuilder.create()
        .set(Tags.SOP_CLASS_UID, sopClass)
        .set(Tags.SOP_INSTANCE_UID, newUid())
        .set(Tags.STUDY_INSTANCE_UID, uid)
        .set(Tags.SERIES_INSTANCE_UID, series)
        .set(Tags.STUDY_DATE, "20260203")
        .set(Tags.STUDY_TIME, "101112")
        .set(Tags.ACCESSION_NUMBER, "A" + uid.substring(uid.length() - 8))
        .set(Tags.PATIENT_NAME, "Doe^Jane")
        .set(Tags.PATIENT_ID, "P" + uid.substring(uid.length() - 8))
        .set(Tags.MODALITY, modality);
  }

  /** A SEG of some segments that refers to a series; "" refers to none. */
  public DicomObjectBuilder seg(String referencedSeries, int segments) {
    List<DicomObjectBuilder> items = new ArrayList<>();
    for (int i = 1; i <= segments; i++) {
      items.add(
          DicomObjectBuilder.create()
              .set(Tags.SEGMENT_NUMBER, i)
              .set(Tags.SEGMENT_LABEL, "lesion " + i));
    }
    DicomObjectBuilder seg =
        object(SopClass.SEGMENTATION, "SEG", newUid())
            .set(Tags.FRAME_OF_REFERENCE_UID, frame)
            .sequence(Tags.SEGMENT_SEQUENCE, items);
    return referencedSeries.isEmpty()
        ? seg
        : seg.sequence(
            Tags.REFERENCED_SERIES_SEQUENCE,
            DicomObjectBuilder.create().set(Tags.SERIES_INSTANCE_UID, referencedSeries));
  }

  /** An RTSTRUCT of some ROIs that refers to a series. */
  public DicomObjectBuilder rtstruct(String referencedSeries, int rois) {
    List<DicomObjectBuilder> items = new ArrayList<>();
    for (int i = 1; i <= rois; i++) {
      items.add(DicomObjectBuilder.create().set(Tags.ROI_NUMBER, i).set(Tags.ROI_NAME, "GTV " + i));
    }
    DicomObjectBuilder series =
        DicomObjectBuilder.create().set(Tags.SERIES_INSTANCE_UID, referencedSeries);
    DicomObjectBuilder study =
        DicomObjectBuilder.create().sequence(Tags.RT_REFERENCED_SERIES_SEQUENCE, series);
    DicomObjectBuilder reference =
        DicomObjectBuilder.create()
            .set(Tags.FRAME_OF_REFERENCE_UID, frame)
            .sequence(Tags.RT_REFERENCED_STUDY_SEQUENCE, study);
    return object(SopClass.RT_STRUCTURE_SET, "RTSTRUCT", newUid())
        .sequence(Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE, reference)
        .sequence(Tags.STRUCTURE_SET_ROI_SEQUENCE, items);
  }

  /** The object as a Part 10 file. */
  public static byte[] bytes(DicomObjectBuilder object) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      object.build().writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
