package org.petra.ingest.cases;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stored cases. */
interface StudyCases extends JpaRepository<StudyCase, UUID> {

  /** The case, which no one else changes until the transaction ends. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("SELECT c FROM StudyCase c WHERE c.caseId = :id")
  Optional<StudyCase> lock(UUID id);

  List<StudyCase> findByCohort(String cohort);
}
