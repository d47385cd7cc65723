package org.petra.ingest.study;

import org.springframework.data.jpa.repository.JpaRepository;

/** Indexed studies by UID. */
public interface Studies extends JpaRepository<Study, String> {}
