package org.petra.contracts.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.petra.contracts.model.CohortSummary;
import org.petra.contracts.model.Comparison;
import org.petra.contracts.model.Dataset;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.ModelVersion;

/**
 * A report as JSON; HTML and PDF show the same. {@code GET /api/v1/reports/{id}}.
 *
 * @param id identity
 * @param title printed at the top
 * @param createdAt when it was made
 * @param simulated whether any case is simulated
 * @param statement what the reader must know first, such as that the cohort is simulated
 * @param dataset the frozen dataset
 * @param cohort Tables 1 and 2
 * @param models the versions
 * @param evaluations of each version, in the same order
 * @param comparison the best against the others
 */
public record Report(
    UUID id,
    String title,
    Instant createdAt,
    boolean simulated,
    String statement,
    Dataset dataset,
    CohortSummary cohort,
    List<ModelVersion> models,
    List<Evaluation> evaluations,
    Comparison comparison) {}
