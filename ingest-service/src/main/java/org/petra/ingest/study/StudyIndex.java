package org.petra.ingest.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the index, many objects at a time. Rows go in in the order of their UIDs, so that two
 * requests with the same objects wait for each other and never for ever.
 */
@Component
public class StudyIndex {

  private static final String STUDY =
      """
      INSERT INTO study (study_instance_uid, study_date, study_time, accession_number,
        referring_physician_name, patient_name, patient_id, patient_birth_date, patient_sex,
        study_id, study_description, timezone_offset)
      VALUES (:studyInstanceUid, :studyDate, :studyTime, :accessionNumber,
        :referringPhysicianName, :patientName, :patientId, :patientBirthDate, :patientSex,
        :studyId, :studyDescription, :timezoneOffset)
      ON CONFLICT DO NOTHING
      """;

  private static final String SERIES =
      """
      INSERT INTO series (series_instance_uid, study_instance_uid, modality, series_number,
        series_description, series_date, series_time, body_part_examined, frame_of_reference_uid)
      VALUES (:seriesInstanceUid, :studyInstanceUid, :modality, :seriesNumber,
        :seriesDescription, :seriesDate, :seriesTime, :bodyPartExamined, :frameOfReferenceUid)
      ON CONFLICT DO NOTHING
      """;

  private static final String INSTANCE =
      """
      INSERT INTO instance (sop_instance_uid, sop_class_uid, series_instance_uid,
        study_instance_uid, digest, size_bytes, transfer_syntax_uid, instance_number,
        content_date, content_time, image_rows, image_columns, bits_allocated, number_of_frames)
      VALUES (:sopInstanceUid, :sopClassUid, :seriesInstanceUid,
        :studyInstanceUid, :digest, :sizeBytes, :transferSyntaxUid, :instanceNumber,
        :contentDate, :contentTime, :imageRows, :imageColumns, :bitsAllocated, :numberOfFrames)
      ON CONFLICT DO NOTHING
      """;

  private static final String REGION =
      """
      INSERT INTO region_object (sop_instance_uid, regions, referenced_series, frames_of_reference)
      VALUES (:sopInstanceUid, :regions, :referencedSeries, :framesOfReference)
      """;

  private final NamedParameterJdbcTemplate batches;
  private final JdbcClient jdbc;

  StudyIndex(NamedParameterJdbcTemplate batches, JdbcClient jdbc) {
    this.batches = batches;
    this.jdbc = jdbc;
  }

  /** Adds the studies of these objects where they are not there. */
  public void addStudies(Collection<IndexRows> objects) {
    insert(STUDY, distinct(objects, IndexRows::studyInstanceUid, IndexRows::study));
  }

  /**
   * Adds the series of these objects where they are not there.
   *
   * @return the study of each series, which is another than the object's where the series was
   *     received in it before
   */
  public Map<String, String> addSeries(Collection<IndexRows> objects) {
    insert(SERIES, distinct(objects, IndexRows::seriesInstanceUid, IndexRows::series));
    return pairs(
        "SELECT series_instance_uid, study_instance_uid FROM series"
            + " WHERE series_instance_uid IN (:uids)",
        objects.stream().map(IndexRows::seriesInstanceUid).distinct().toList());
  }

  /**
   * Adds objects of different SOP Instance UIDs.
   *
   * @return the UIDs that were not there before
   */
  public Set<String> addInstances(Collection<IndexRows> objects) {
    List<IndexRows> sorted =
        objects.stream().sorted(Comparator.comparing(IndexRows::sopInstanceUid)).toList();
    int[] counts = insert(INSTANCE, sorted.stream().map(IndexRows::instance).toList());
    Set<String> added = new HashSet<>();
    List<Object> regions = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      IndexRows object = sorted.get(i);
      if (counts[i] > 0) {
        added.add(object.sopInstanceUid());
        if (object.region() != null) {
          regions.add(object.region());
        }
      }
    }
    insert(REGION, regions);
    return added;
  }

  /** The digest under which each of these SOP Instance UIDs is held; others are left out. */
  public Map<String, String> digests(Collection<String> sopInstanceUids) {
    return pairs(
        "SELECT sop_instance_uid, digest FROM instance WHERE sop_instance_uid IN (:uids)",
        sopInstanceUids);
  }

  /** Takes back those of the studies and series to which no instance was added after all. */
  public void dropEmpty(Collection<String> studyInstanceUids) {
    List<String> uids = List.copyOf(studyInstanceUids);
    jdbc.sql(
            "DELETE FROM series s WHERE study_instance_uid IN (:uids) AND NOT EXISTS"
                + " (SELECT FROM instance i WHERE i.series_instance_uid = s.series_instance_uid)")
        .param("uids", uids)
        .update();
    jdbc.sql(
            "DELETE FROM study s WHERE study_instance_uid IN (:uids) AND NOT EXISTS"
                + " (SELECT FROM series r WHERE r.study_instance_uid = s.study_instance_uid)")
        .param("uids", uids)
        .update();
  }

  private Map<String, String> pairs(String sql, Collection<String> uids) {
    Map<String, String> found = new HashMap<>();
    if (!uids.isEmpty()) {
      jdbc.sql(sql)
          .param("uids", List.copyOf(uids))
          .query(
              row -> {
                found.put(row.getString(1), row.getString(2));
              });
    }
    return found;
  }

  private int[] insert(String sql, List<?> rows) {
    SqlParameterSource[] parameters =
        rows.stream()
            .map(row -> new SimplePropertySqlParameterSource(Objects.requireNonNull(row)))
            .toArray(SqlParameterSource[]::new);
    return parameters.length == 0 ? new int[0] : batches.batchUpdate(sql, parameters);
  }

  private static <T> List<T> distinct(
      Collection<IndexRows> objects, Function<IndexRows, String> uid, Function<IndexRows, T> row) {
    Map<String, T> rows = new LinkedHashMap<>();
    objects.stream()
        .sorted(Comparator.comparing(uid))
        .forEach(object -> rows.putIfAbsent(uid.apply(object), row.apply(object)));
    return List.copyOf(rows.values());
  }
}
