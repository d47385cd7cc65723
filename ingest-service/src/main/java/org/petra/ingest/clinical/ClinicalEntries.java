package org.petra.ingest.clinical;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored clinical records by case. */
interface ClinicalEntries extends JpaRepository<ClinicalEntry, UUID> {}
