package org.petra.model.dataset;

import java.util.List;
import java.util.UUID;
import org.petra.contracts.model.Dataset;
import org.petra.contracts.model.SplitName;

/** Completes the description of a dataset from its rows. */
final class DatasetDescriptions {

  private DatasetDescriptions() {}

  /** The description with the case ids of each part. */
  static Dataset withCases(Dataset description, List<DatasetRow> rows) {
    return complete(description.id(), description, rows);
  }

  /** The dataset with its description completed, and the id that follows from the content. */
  static FrozenDataset identified(FrozenDataset draft) {
    UUID id = DatasetDigests.id(DatasetDigests.ofContent(draft));
    return new FrozenDataset(
        complete(id, draft.description(), draft.rows()),
        draft.rows(),
        draft.vectors(),
        draft.readings());
  }

  private static Dataset complete(UUID id, Dataset from, List<DatasetRow> rows) {
    return new Dataset(
        id,
        from.profile(),
        from.profileDigest(),
        from.engineVersion(),
        from.cohort(),
        from.labelField(),
        from.voi(),
        from.columns(),
        from.simulated(),
        from.matrixDigest(),
        from.labelDigest(),
        from.readings(),
        ids(rows, SplitName.TRAINING),
        ids(rows, SplitName.VALIDATION),
        ids(rows, SplitName.EXTERNAL),
        from.excluded(),
        from.createdAt());
  }

  private static List<UUID> ids(List<DatasetRow> rows, SplitName split) {
    return rows.stream().filter(row -> row.split() == split).map(DatasetRow::caseId).toList();
  }
}
