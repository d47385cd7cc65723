package org.petra.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.petra.contracts.model.AgreementTable;
import org.petra.contracts.model.CohortSummary;
import org.petra.contracts.model.Estimate;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.MulticlassEvaluation;
import org.petra.contracts.model.ProposalSummary;
import org.petra.contracts.model.SplitName;

/** Made-up tables of a study's cases. */
final class SampleCohort {

  private static final String IHC = "IHC 2+ without a FISH result";

  private SampleCohort() {}

  static CohortSummary of(SampleStudy study) {
    List<Integer> cases =
        IntStream.range(0, study.classes().size()).map(i -> 8 - i).boxed().toList();
    int sum = cases.stream().mapToInt(Integer::intValue).sum();
    return new CohortSummary(
        SampleStudy.DATASET,
        true,
        study.classes(),
        new CohortSummary.Flow(
            sum * study.splits().size() + 2,
            List.of(new CohortSummary.Excluded(IHC, 2)),
            study.splits().stream()
                .map(
                    split ->
                        new CohortSummary.Included(
                            split,
                            split == SplitName.EXTERNAL ? "Institution 2" : "Institution 1",
                            sum,
                            cases))
                .toList()),
        study.splits().stream()
            .map(split -> new CohortSummary.Table(split, cases, rows(study.classes().size())))
            .toList(),
        proposals(study.classes().size() == 3));
  }

  private static ProposalSummary proposals(boolean tried) {
    if (!tried) {
      return new ProposalSummary("the vectors were made elsewhere", List.of());
    }
    var spread = new ProposalSummary.Spread(58, 0.883, 0.041, 0.72, 0.864, 0.889, 0.912);
    var one = new ProposalSummary.Spread(1, 0.85, null, 0.85, 0.85, 0.85, 0.85);
    var without = new ProposalSummary.Without("no region was drawn on the PET", 2);
    return new ProposalSummary(
        null,
        List.of(
            new ProposalSummary.Group(1, 1, null, 60, spread, List.of(without)),
            new ProposalSummary.Group(1, 2, null, 1, one, List.of()),
            new ProposalSummary.Group(2, 1, null, 2, null, List.of(without)),
            new ProposalSummary.Group(1, 1, "Institution 1", 60, spread, List.of(without))));
  }

  private static List<CohortSummary.Row> rows(int classes) {
    List<String> printed = List.of("50.79 ± 11.05", "52.80 ± 12.46", "52.36 ± 13.31");
    return List.of(
        row("Age (years)", "50.8 ± 11.1", "ANOVA", 0.66, classes, printed),
        row("SUVmax", "11.4 ± 5.7", "ANOVA", 0.92, classes, null),
        row("ER positive", "23 (44.2 %)", "chi-square", 0.0004, classes, printed),
        row("Ki-67 ≥ 14 %", "8 (100.0 %)", "Fisher exact", null, classes, null));
  }

  private static CohortSummary.Row row(
      String name, String value, String test, Double p, int classes, List<String> printed) {
    boolean published = printed != null && classes == 3;
    return new CohortSummary.Row(
        name,
        Stream.generate(() -> value).limit(classes).toList(),
        test,
        p,
        published ? printed : null,
        published ? "< 0.001" : null);
  }

  static AgreementTable agreement(boolean measured) {
    if (!measured) {
      return new AgreementTable(
          SampleStudy.DATASET,
          "ICC(A,1)",
          0.75,
          0,
          0,
          "no training case was read twice",
          1886,
          0,
          0,
          0,
          List.of(),
          List.of());
    }
    List<AgreementTable.Group> groups = new ArrayList<>();
    for (String modality : List.of("CT", "PET")) {
      for (String image : List.of("original", "log-sigma-1-mm-3D", "wavelet")) {
        for (String kind : List.of("firstorder", "glcm", "gldm", "glrlm", "glszm", "ngtdm")) {
          groups.add(new AgreementTable.Group(modality, image, kind, 18, 14, 0.91, 0.83));
        }
      }
    }
    groups.add(new AgreementTable.Group("PET", "original", "shape", 13, 0, null, null));
    return new AgreementTable(
        SampleStudy.DATASET,
        "ICC(A,1)",
        0.75,
        30,
        30,
        null,
        1886,
        1622,
        1450,
        1402,
        groups,
        List.of());
  }

  static MulticlassEvaluation multiclass(SampleStudy study, List<ModelReference> models) {
    Estimate area = new Estimate(0.71, 0.58, 0.84, "DeLong, Wald", null);
    Estimate mean = new Estimate(0.69, null, null, "plain mean", null);
    return new MulticlassEvaluation(
        "her2",
        models,
        study.classes(),
        study.splits().stream()
            .map(
                split ->
                    new MulticlassEvaluation.Split(
                        split,
                        21,
                        List.of(area, area, area),
                        mean,
                        mean,
                        mean,
                        new Estimate(0.571, 0.34, 0.782, "Clopper-Pearson", null),
                        List.of(List.of(5, 2, 1), List.of(2, 4, 1), List.of(1, 2, 3))))
            .toList());
  }
}
