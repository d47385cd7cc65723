package org.petra.ingest.study;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A series as the index knows it. Rows are written by {@link StudyIndex} alone. */
@Entity
@Immutable
@Table(name = "series")
public class Series {

  @Id private String seriesInstanceUid;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "study_instance_uid")
  private @Nullable Study study;

  private long number;
  private String modality = "";
  private @Nullable String frameOfReferenceUid;

  /** For JPA. */
  protected Series() {}

  /** The series' UID. */
  public String seriesInstanceUid() {
    return seriesInstanceUid;
  }

  /** Modality (0008,0060) of its first instance, such as {@code CT} or {@code PT}. */
  public String modality() {
    return modality;
  }

  /** Frame of Reference UID (0020,0052) of its first instance. */
  public @Nullable String frameOfReferenceUid() {
    return frameOfReferenceUid;
  }

  long number() {
    return number;
  }
}
