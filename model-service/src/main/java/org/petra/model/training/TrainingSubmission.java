package org.petra.model.training;

import java.util.UUID;
import org.petra.contracts.model.TrainingRequest;
import org.petra.model.dataset.DatasetAssembly;
import org.petra.model.dataset.DatasetStore;
import org.petra.model.dataset.FrozenDataset;
import org.petra.model.registry.Names;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a training request: what can be refused is refused now, the rest becomes a durable job. */
@Component
class TrainingSubmission {

  private final DatasetAssembly assembly;
  private final DatasetStore datasets;
  private final ModelLabels labels;
  private final TrainingQueue queue;
  private final TransactionOperations transaction;

  TrainingSubmission(
      DatasetAssembly assembly,
      DatasetStore datasets,
      ModelLabels labels,
      TrainingQueue queue,
      TransactionOperations transaction) {
    this.assembly = assembly;
    this.datasets = datasets;
    this.labels = labels;
    this.queue = queue;
    this.transaction = transaction;
  }

  /**
   * Freezes the dataset and queues the training, both or neither.
   *
   * @return the training's id
   * @throws org.petra.support.problem.ProblemException as {@link TrainingSettings#of}, {@link
   *     DatasetAssembly#assemble}, {@link SettledSettings#of} and {@link ModelLabels#check} say
   */
  UUID submit(String model, TrainingRequest request) {
    Names.checked("name", model);
    TrainingSettings wanted = TrainingSettings.of(request);
    wanted.labels().forEach(each -> Names.checked("name", model + each.suffix()));
    FrozenDataset dataset = assembly.assemble(request, wanted.needs());
    TrainingSettings settings = SettledSettings.of(request, wanted, dataset);
    UUID id = UUID.randomUUID();
    transaction.executeWithoutResult(
        status -> {
          labels.check(model, settings);
          datasets.keep(dataset);
          queue.add(id, model, settings, dataset.description().id());
        });
    return id;
  }
}
