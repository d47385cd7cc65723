package org.petra.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.ComparisonRequest;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.MulticlassEvaluation;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.model.Task;
import org.petra.model.Client;
import org.petra.model.Client.Answer;
import org.petra.model.Cohort;
import org.petra.model.ModelServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ModelServiceTest
class MulticlassIT {

  private static final List<Task> TASKS = List.of(Task.HER2_OVER, Task.HER2_LOW, Task.HER2_ZERO);

  @Autowired private Client client;
  @Autowired private Cohort cohort;

  @Test
  void oneVersionForEachClassMakesOneAnswerForAll() {
    List<ModelReference> models = train("together", 61);
    MulticlassEvaluation evaluation = ask(models).as(MulticlassEvaluation.class);
    assertThat(evaluation.field()).isEqualTo("her2");
    assertThat(evaluation.classes()).containsExactly("OVER", "LOW", "ZERO");
    assertThat(evaluation.splits())
        .extracting(MulticlassEvaluation.Split::split)
        .containsExactly(SplitName.values());
    for (MulticlassEvaluation.Split split : evaluation.splits()) {
      assertThat(split.confusion().stream().flatMap(List::stream).mapToInt(n -> n).sum())
          .isEqualTo(split.cases());
      assertThat(split.macroOneVsRest().value()).isBetween(0.5, 1.0);
    }
  }

  @Test
  void versionsThatDoNotFitTogetherAreRefusedWithTheReason() {
    List<ModelReference> models = train("apart", 62);
    assertThat(ask(List.of(models.getFirst())).detail()).contains("one version for each class");
    assertThat(ask(models.subList(0, 2)).detail()).contains("belongs to none of the classes");
    assertThat(ask(List.of(models.getFirst(), models.getFirst())).detail())
        .contains("two versions tell the class OVER");
    List<ModelReference> elsewhere = train("elsewhere", 63);
    assertThat(ask(List.of(models.get(0), models.get(1), elsewhere.get(2))).detail())
        .contains("all must be of one dataset");
    assertThat(ask(List.of(new ModelReference("none", 1), models.getFirst())).status())
        .isEqualTo(404);
  }

  private Answer ask(List<ModelReference> models) {
    return client.post("/api/v1/multiclass-evaluations", new ComparisonRequest(models));
  }

  private List<ModelReference> train(String name, long seed) {
    Cohort.Split split = cohort.create(name, seed);
    List<ModelReference> models = new ArrayList<>();
    for (Task task : TASKS) {
      String model = name + "-" + task;
      client.train(model, Cohort.request(task, Classifier.LR, name, split.request()));
      models.add(new ModelReference(model, 1));
    }
    return models;
  }
}
