package org.petra.report.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.petra.contracts.report.ReportSummary;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The reports that were made. */
interface StoredReports extends ListCrudRepository<StoredReport, UUID> {

  /** The newest first, without their documents. */
  @Query(
      "select new org.petra.contracts.report.ReportSummary(r.id, r.title, r.simulated, r.createdAt)"
          + " from StoredReport r order by r.createdAt desc, r.id")
  List<ReportSummary> newest(Limit limit);

  /** One without its documents. */
  @Query(
      "select new org.petra.contracts.report.ReportSummary(r.id, r.title, r.simulated, r.createdAt)"
          + " from StoredReport r where r.id = :id")
  Optional<ReportSummary> summary(UUID id);
}
