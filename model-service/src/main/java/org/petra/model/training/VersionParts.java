package org.petra.model.training;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.petra.contracts.model.Dataset;
import org.petra.contracts.model.Evaluation.CasePrediction;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.model.classifier.FittedModel;
import org.petra.model.dataset.FrozenDataset;
import org.petra.model.registry.Build;
import org.petra.model.registry.NewVersion;
import org.petra.model.registry.StoredEvaluation;
import org.petra.model.registry.VersionDescription;

/** Puts a fitted model together with its description and provenance, ready to be stored. */
final class VersionParts {

  private VersionParts() {}

  /** The version that a training made. */
  static NewVersion of(
      UUID trainingId,
      String name,
      FrozenDataset dataset,
      TrainingSettings settings,
      FittingResult result) {
    FittedModel model = result.fit().model();
    Dataset frozen = dataset.description();
    VersionDescription description =
        new VersionDescription(
            result.label(),
            settings.pipeline().classifier(),
            frozen.simulated(),
            frozen.profile(),
            model.inputs(),
            model.parameters().clinicalInputs(),
            result.fit().selection(),
            result.threshold().value(),
            settings(result),
            provenance(trainingId, frozen, settings, result));
    return new NewVersion(
        settings.nameOf(result.label(), name),
        trainingId,
        frozen.id(),
        description,
        new StoredEvaluation(model.scoreName(), result.evaluations(), result.validation()),
        model);
  }

  private static Map<String, String> settings(FittingResult result) {
    SequencedMap<String, String> settings = new LinkedHashMap<>(result.fit().settings());
    settings.put("threshold", result.threshold().rule());
    return settings;
  }

  private static Map<String, String> provenance(
      UUID trainingId, Dataset frozen, TrainingSettings settings, FittingResult result) {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put("trainingId", trainingId.toString());
    facts.put("datasetId", frozen.id().toString());
    facts.put("matrixDigest", frozen.matrixDigest());
    facts.put("labelDigest", frozen.labelDigest());
    facts.put("profile", frozen.profile());
    facts.put("profileDigest", frozen.profileDigest());
    facts.put("engineVersion", frozen.engineVersion());
    facts.put("seed", Long.toString(settings.pipeline().seed()));
    facts.put("scoreDigest", scoreDigest(result.evaluations()));
    facts.put("tribuo", FittedModel.libraryVersion());
    facts.put("java", Runtime.version().toString());
    facts.put("petra", Build.CURRENT.version());
    facts.put("commit", Build.CURRENT.commit());
    return facts;
  }

  /** SHA-256 of the scores of all rows in order: equal for two fits that are the same. */
  private static String scoreDigest(List<SplitEvaluation> evaluations) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (SplitEvaluation evaluation : evaluations) {
        for (CasePrediction prediction : evaluation.predictions()) {
          ByteBuffer bytes = ByteBuffer.allocate(2 * Double.BYTES);
          bytes.putDouble(prediction.score()).putDouble(prediction.probability());
          sha256.update(bytes.array());
        }
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
