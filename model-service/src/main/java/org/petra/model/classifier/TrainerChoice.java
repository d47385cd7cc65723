package org.petra.model.classifier;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.petra.contracts.model.Classifier;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.FullyWeightedVotingCombiner;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.libsvm.LibSVMClassificationTrainer;
import org.tribuo.classification.libsvm.SVMClassificationType;
import org.tribuo.common.libsvm.KernelType;
import org.tribuo.common.libsvm.SVMParameters;
import org.tribuo.common.nearest.KNNModel;
import org.tribuo.common.nearest.KNNTrainer;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.math.distance.DistanceType;
import org.tribuo.math.neighbour.NeighboursQueryFactoryType;

/**
 * A trainer for one fit, and its settings in words. A trainer that has fitted once gives another
 * model the next time, so none is ever used twice.
 *
 * @param trainer unused so far
 * @param settings what a reader needs to repeat the fit elsewhere
 */
record TrainerChoice(Trainer<Label> trainer, Map<String, String> settings) {

  private static final double LR_COST = 1;
  private static final int LR_ITERATIONS = 10_000;
  private static final double LR_TOLERANCE = 1e-8;
  private static final double SVM_COST = 1;
  private static final int LARGEST_K = 15;
  private static final int TREES = 500;
  private static final int DEEPEST_TREE = 4;
  private static final float SMALLEST_NODE = 5;

  /**
   * The trainer of a classifier.
   *
   * @param columns number of inputs
   * @param smallerClass rows of the smaller class
   * @param seed of everything random
   */
  static TrainerChoice of(Classifier classifier, int columns, int smallerClass, long seed) {
    return switch (classifier) {
      case LR -> logisticRegression();
      case KNN -> nearestNeighbours(smallerClass);
      case SVM -> supportVectorMachine(columns, seed);
      case RF -> randomForest(columns, seed);
    };
  }

  private static TrainerChoice logisticRegression() {
    var trainer =
        new LibLinearClassificationTrainer(
            new LinearClassificationType(LinearClassificationType.LinearType.L2R_LR),
            LR_COST,
            LR_ITERATIONS,
            LR_TOLERANCE);
    return new TrainerChoice(
        trainer,
        settings(
            "algorithm", "logistic regression, L2 (LibLinear, trust region Newton)",
            "C", LR_COST,
            "tolerance", LR_TOLERANCE));
  }

  private static TrainerChoice nearestNeighbours(int smallerClass) {
    int most = Math.min(LARGEST_K, smallerClass);
    // Odd, so that a vote has a winner.
    int k = most % 2 == 1 ? most : most - 1;
    var trainer =
        new KNNTrainer<Label>(
            k,
            DistanceType.L2.getDistance(),
            1,
            new VotingCombiner(),
            KNNModel.Backend.THREADPOOL,
            NeighboursQueryFactoryType.BRUTE_FORCE);
    return new TrainerChoice(
        trainer, settings("algorithm", "k nearest neighbours, Euclidean, share of votes", "k", k));
  }

  private static TrainerChoice supportVectorMachine(int columns, long seed) {
    double gamma = 1.0 / columns;
    var parameters =
        new SVMParameters<>(
            new SVMClassificationType(SVMClassificationType.SVMMode.C_SVC), KernelType.RBF);
    parameters.setCost(SVM_COST);
    parameters.setGamma(gamma);
    return new TrainerChoice(
        new LibSVMClassificationTrainer(parameters, seed),
        settings(
            "algorithm",
            "C-SVC, RBF kernel (LibSVM)",
            "C",
            SVM_COST,
            "gamma",
            gamma,
            "probability",
            "Platt scaling of the training rows' decision values"));
  }

  private static TrainerChoice randomForest(int columns, long seed) {
    float fraction = (float) (Math.ceil(Math.sqrt(columns)) / columns);
    var tree =
        new CARTClassificationTrainer(
            DEEPEST_TREE, SMALLEST_NODE, 0f, fraction, false, new GiniIndex(), seed);
    var trainer =
        new RandomForestTrainer<Label>(tree, new FullyWeightedVotingCombiner(), TREES, seed);
    return new TrainerChoice(
        trainer,
        settings(
            "algorithm",
            "random forest, Gini, mean of the trees' probabilities",
            "trees",
            TREES,
            "deepest",
            DEEPEST_TREE,
            "smallest node",
            (int) SMALLEST_NODE,
            "columns a split",
            Math.round(fraction * columns)));
  }

  private static Map<String, String> settings(Object... namesAndValues) {
    SequencedMap<String, String> settings = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      settings.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
    }
    return settings;
  }
}
