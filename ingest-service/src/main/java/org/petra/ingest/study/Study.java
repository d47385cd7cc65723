package org.petra.ingest.study;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A study and its series as the index knows them. Rows are written by {@link StudyIndex} alone. */
@Entity
@Immutable
@Table(name = "study")
public class Study {

  @Id private String studyInstanceUid;

  @OneToMany(mappedBy = "study", fetch = FetchType.LAZY)
  @OrderBy("number")
  private List<Series> series = new ArrayList<>();

  /** For JPA. */
  protected Study() {}

  /** The study's UID. */
  public String studyInstanceUid() {
    return studyInstanceUid;
  }

  /** Its series in the order of their first instance; read inside a transaction. */
  public List<Series> series() {
    return List.copyOf(series);
  }
}
