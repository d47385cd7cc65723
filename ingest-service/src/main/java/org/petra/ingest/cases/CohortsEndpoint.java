package org.petra.ingest.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.petra.contracts.cases.CaseState;
import org.petra.ingest.cohort.Cohorts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The configured cohorts and how far their cases are. */
@Tag(name = "Cases")
@RestController
class CohortsEndpoint {

  private static final String COUNTS =
      "SELECT cohort, state, count(*) FROM study_case GROUP BY cohort, state";

  private final Cohorts cohorts;
  private final JdbcClient jdbc;

  CohortsEndpoint(Cohorts cohorts, JdbcClient jdbc) {
    this.cohorts = cohorts;
    this.jdbc = jdbc;
  }

  /**
   * A cohort and its cases.
   *
   * @param name the cohort
   * @param profile under which a new case is extracted
   * @param simulated whether its cases are simulated
   * @param cases how many in each state; a state without a case is left out
   */
  record CohortProgress(
      String name, String profile, boolean simulated, Map<CaseState, Integer> cases) {}

  /** Every configured cohort. */
  @Operation(summary = "Every configured cohort.")
  @GetMapping("/api/v1/cohorts")
  List<CohortProgress> list() {
    Map<String, Map<CaseState, Integer>> counts = new HashMap<>();
    jdbc.sql(COUNTS)
        .query(
            row -> {
              counts
                  .computeIfAbsent(row.getString(1), name -> new EnumMap<>(CaseState.class))
                  .put(CaseState.valueOf(row.getString(2)), row.getInt(3));
            });
    return cohorts.all().stream()
        .map(
            cohort ->
                new CohortProgress(
                    cohort.name(),
                    cohort.defaultProfile(),
                    cohort.simulated(),
                    counts.getOrDefault(cohort.name(), Map.of())))
        .toList();
  }
}
