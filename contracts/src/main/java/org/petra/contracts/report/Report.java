package org.petra.contracts.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.AgreementTable;
import org.petra.contracts.model.CohortSummary;
import org.petra.contracts.model.Comparison;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.MulticlassEvaluation;

/**
 * A report as JSON; HTML and PDF show the same. {@code GET /api/v1/reports/{id}}. It holds no time
 * and no id of its own: the same inputs give the same document, byte for byte, and its id follows
 * from it.
 *
 * @param schema where this form is described: {@link #SCHEMA}
 * @param title printed at the top
 * @param simulated whether any case is simulated
 * @param statement what the reader must know first, such as that the cohort is simulated
 * @param study the published study that the profile follows, null where it follows none
 * @param dataset the frozen dataset
 * @param cohort flow chart, and Tables 1 and 2
 * @param agreement how far repeated readings agree, by kind of feature
 * @param models the versions: labels in the order of the classes, then classifiers, then versions
 * @param evaluations of each version, in the same order
 * @param comparison the best of each label against the others
 * @param multiclass all classes together, for each classifier that has a version of every class
 * @param notes limits of what is shown, in words
 */
public record Report(
    String schema,
    String title,
    boolean simulated,
    String statement,
    @Nullable PublishedStudy study,
    ReportedDataset dataset,
    CohortSummary cohort,
    AgreementTable agreement,
    List<ReportedModel> models,
    List<Evaluation> evaluations,
    Comparison comparison,
    List<MulticlassEvaluation> multiclass,
    List<ReportNote> notes) {

  /** The form of this version of the document; another form gets another number. */
  public static final String SCHEMA = "/schemas/report-1.json";
}
