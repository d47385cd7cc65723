package org.petra.ingest.study;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.part10.TransferSyntax;
import org.petra.dicom.segmentation.Segmentation;
import org.petra.dicom.segmentation.StructureSet;
import org.petra.ingest.study.IndexRows.InstanceRow;
import org.petra.ingest.study.IndexRows.RegionRow;
import org.petra.ingest.study.IndexRows.SeriesRow;
import org.petra.ingest.study.IndexRows.StudyRow;

/** Takes the rows of the index out of an object. Only what PostgreSQL can hold goes into a row. */
public final class IndexedAttributes {

  /** Longer than any value representation that is indexed; keeps an index entry small enough. */
  private static final int MAX_TEXT = 512;

  private static final int ISSUER_OF_PATIENT_ID = 0x00100021;
  private static final int BODY_PART_EXAMINED = 0x00180015;

  private static final int PERFORMED_STEP_START_DATE = 0x00400244;
  private static final int PERFORMED_STEP_START_TIME = 0x00400245;
  private static final int REQUEST_ATTRIBUTES_SEQUENCE = 0x00400275;
  private static final int SCHEDULED_STEP_ID = 0x00400009;
  private static final int REQUESTED_PROCEDURE_ID = 0x00401001;

  private static final String NO_MODALITY = "OT";

  private final DicomObject object;
  private final String studyUid;
  private final String seriesUid;
  private final String sopInstanceUid;

  /** Over an object whose four UIDs have been checked. */
  private IndexedAttributes(DicomObject object) {
    this.object = object;
    this.studyUid = uid(object.studyInstanceUid());
    this.seriesUid = uid(object.seriesInstanceUid());
    this.sopInstanceUid = uid(object.sopInstanceUid());
  }

  /**
   * The rows of an object that has its study, series, class and instance UIDs.
   *
   * @throws RuntimeException if it says that it is a SEG or RTSTRUCT and cannot be read as one
   */
  public static IndexRows of(DicomObject object, String digest, long sizeBytes) {
    IndexedAttributes attributes = new IndexedAttributes(object);
    return new IndexRows(
        attributes.study(),
        attributes.series(),
        attributes.instance(digest, sizeBytes),
        attributes.region());
  }

  private StudyRow study() {
    return new StudyRow(
        studyUid,
        text(Tags.STUDY_DATE),
        text(Tags.STUDY_TIME),
        text(Tags.ACCESSION_NUMBER),
        text(Tags.REFERRING_PHYSICIAN_NAME),
        text(Tags.PATIENT_NAME),
        text(Tags.PATIENT_ID),
        text(ISSUER_OF_PATIENT_ID),
        text(Tags.PATIENT_BIRTH_DATE),
        text(Tags.PATIENT_SEX),
        text(Tags.STUDY_ID),
        text(Tags.STUDY_DESCRIPTION),
        text(Tags.TIMEZONE_OFFSET_FROM_UTC));
  }

  private SeriesRow series() {
    String modality = text(Tags.MODALITY);
    return new SeriesRow(
        seriesUid,
        studyUid,
        modality == null ? NO_MODALITY : modality,
        number(Tags.SERIES_NUMBER),
        text(Tags.SERIES_DESCRIPTION),
        text(Tags.SERIES_DATE),
        text(Tags.SERIES_TIME),
        text(BODY_PART_EXAMINED),
        text(Tags.FRAME_OF_REFERENCE_UID),
        text(PERFORMED_STEP_START_DATE),
        text(PERFORMED_STEP_START_TIME),
        requests(SCHEDULED_STEP_ID),
        requests(REQUESTED_PROCEDURE_ID));
  }

  /** One value an item, without backslashes, which would part it in two. */
  private List<String> requests(int tag) {
    return object.items(REQUEST_ATTRIBUTES_SEQUENCE).stream()
        .map(item -> clean(item.string(tag).orElse("")).replace("\\", " "))
        .toList();
  }

  private InstanceRow instance(String digest, long sizeBytes) {
    String transferSyntax = object.transferSyntaxUid();
    return new InstanceRow(
        sopInstanceUid,
        uid(object.sopClassUid()),
        seriesUid,
        studyUid,
        digest,
        sizeBytes,
        transferSyntax == null ? TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN : transferSyntax,
        number(Tags.INSTANCE_NUMBER),
        text(Tags.CONTENT_DATE),
        text(Tags.CONTENT_TIME),
        number(Tags.ROWS),
        number(Tags.COLUMNS),
        number(Tags.BITS_ALLOCATED),
        number(Tags.NUMBER_OF_FRAMES));
  }

  private @Nullable RegionRow region() {
    if (Segmentation.isSegmentation(object)) {
      Segmentation seg = Segmentation.read(object);
      Set<String> frames = seg.frameOfReferenceUid().map(Set::of).orElse(Set.of());
      return region(seg.segments().size(), seg.referencedSeriesUids(), frames);
    }
    if (StructureSet.isStructureSet(object)) {
      StructureSet structures = StructureSet.read(object);
      return region(
          structures.rois().size(),
          structures.referencedSeriesUids(),
          structures.frameOfReferenceUids());
    }
    return null;
  }

  private RegionRow region(int regions, Collection<String> series, Collection<String> frames) {
    return new RegionRow(sopInstanceUid, regions, storable(series), storable(frames));
  }

  private static List<String> storable(Collection<String> uids) {
    return uids.stream().map(IndexedAttributes::clean).sorted().toList();
  }

  private @Nullable String text(int tag) {
    List<String> values = object.strings(tag);
    String joined = clean(String.join("\\", values));
    return joined.isEmpty() ? null : joined;
  }

  /** A number that cannot be read is an absent one: it decides nothing here. */
  private @Nullable Integer number(int tag) {
    return Stream.ofNullable(text(tag)).flatMap(IndexedAttributes::parsed).findFirst().orElse(null);
  }

  private static Stream<Integer> parsed(String text) {
    try {
      return Stream.of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return Stream.empty();
    }
  }

  private static String uid(@Nullable String uid) {
    if (uid == null) {
      throw new IllegalArgumentException("an object without one of its UIDs cannot be indexed");
    }
    return uid;
  }

  private static String clean(String text) {
    String kept = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    return kept.replace("\0", "").strip();
  }
}
