package org.petra.model.classifier;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.petra.support.problem.ProblemException;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.FullyWeightedVotingCombiner;
import org.tribuo.classification.ensemble.VotingCombiner;
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

  /*
   * The fixed values are scikit-learn's defaults where it has one, so that a study can be repeated
   * there: C = 1, gamma 1 / p on standardised columns, trees grown until their leaves are pure with
   * the whole part of the root of p columns tried at a split. k and the number of trees are the
   * study's.
   */
  private static final double COST = 1;
  private static final int LR_ITERATIONS = 10_000;
  private static final double LR_TOLERANCE = 1e-8;
  private static final int LARGEST_K = 15;
  private static final int TREES = 500;
  private static final int SMALLEST_NODE = 2;

  /**
   * The trainer of a classifier.
   *
   * @param columns number of inputs
   * @param counts rows of either class
   */
  static TrainerChoice of(ClassifierSettings settings, int columns, ClassCounts counts) {
    return switch (settings.classifier()) {
      case LR -> logisticRegression(settings, counts);
      case KNN -> nearestNeighbours(settings, counts);
      case SVM -> supportVectorMachine(settings, columns, counts);
      case RF -> randomForest(settings, columns, counts);
    };
  }

  private static TrainerChoice logisticRegression(ClassifierSettings settings, ClassCounts counts) {
    double cost = settings.valueOr("C", COST);
    var trainer = new FreeInterceptTrainer(cost, LR_ITERATIONS, LR_TOLERANCE);
    if (balanced(settings)) {
      trainer.setLabelWeights(labelWeights(counts));
    }
    return new TrainerChoice(
        trainer,
        words(
            "algorithm",
            "logistic regression, L2 without the intercept (LibLinear, trust region Newton)",
            "C",
            cost,
            "tolerance",
            LR_TOLERANCE,
            "class weights",
            settings.classWeights()));
  }

  private static TrainerChoice nearestNeighbours(ClassifierSettings settings, ClassCounts counts) {
    int most = Math.min(LARGEST_K, counts.smaller());
    // Odd, so that a vote has a winner.
    int k = (int) settings.valueOr("k", most % 2 == 1 ? most : most - 1);
    if (k > counts.rows()) {
      throw ProblemException.outOfRange(
          "fit.searchSpace.k: %d neighbours are more than the %d rows of a fit."
              .formatted(k, counts.rows()));
    }
    var trainer =
        new KNNTrainer<Label>(
            k,
            DistanceType.L2.getDistance(),
            1,
            new VotingCombiner(),
            KNNModel.Backend.THREADPOOL,
            NeighboursQueryFactoryType.BRUTE_FORCE);
    String weights =
        balanced(settings)
            ? "BALANCED: a vote counts in inverse proportion to its class's training rows"
            : "NONE";
    return new TrainerChoice(
        trainer,
        words(
            "algorithm",
            "k nearest neighbours, Euclidean, share of votes",
            "k",
            k,
            "class weights",
            weights));
  }

  private static TrainerChoice supportVectorMachine(
      ClassifierSettings settings, int columns, ClassCounts counts) {
    double cost = settings.valueOr("C", COST);
    double gamma = settings.valueOr("gamma", 1.0 / columns);
    var parameters =
        new SVMParameters<>(
            new SVMClassificationType(SVMClassificationType.SVMMode.C_SVC), KernelType.RBF);
    parameters.setCost(cost);
    parameters.setGamma(gamma);
    var trainer = new LibSVMClassificationTrainer(parameters, settings.seed());
    if (balanced(settings)) {
      trainer.setLabelWeights(labelWeights(counts));
    }
    return new TrainerChoice(
        trainer,
        words(
            "algorithm",
            "C-SVC, RBF kernel (LibSVM)",
            "C",
            cost,
            "gamma",
            gamma,
            "class weights",
            settings.classWeights()));
  }

  private static TrainerChoice randomForest(
      ClassifierSettings settings, int columns, ClassCounts counts) {
    int trees = (int) settings.valueOr("trees", TREES);
    int depth = (int) settings.valueOr("depth", Integer.MAX_VALUE);
    int smallestNode = (int) settings.valueOr("minNode", SMALLEST_NODE);
    int tried = Math.max(1, (int) Math.sqrt(columns));
    var tree =
        new CARTClassificationTrainer(
            depth,
            smallestNode,
            0f,
            (float) tried / columns,
            false,
            new GiniIndex(),
            settings.seed());
    var combiner = new FullyWeightedVotingCombiner();
    return new TrainerChoice(
        balanced(settings)
            ? new BalancedForestTrainer(tree, combiner, trees, settings.seed(), counts)
            : new RandomForestTrainer<>(tree, combiner, trees, settings.seed()),
        words(
            "algorithm",
            "random forest, Gini, mean of the trees' probabilities",
            "trees",
            trees,
            "deepest",
            depth == Integer.MAX_VALUE ? "grown fully" : depth,
            "smallest node that is split",
            smallestNode,
            "columns a split",
            tried,
            "class weights",
            balanced(settings) ? "BALANCED: every tree draws the classes alike" : "NONE"));
  }

  private static boolean balanced(ClassifierSettings settings) {
    return settings.classWeights() == ClassWeights.BALANCED;
  }

  private static Map<Label, Float> labelWeights(ClassCounts counts) {
    return Map.of(
        TribuoModel.POSITIVE, counts.balancedWeight(true),
        TribuoModel.REST, counts.balancedWeight(false));
  }

  private static Map<String, String> words(Object... namesAndValues) {
    SequencedMap<String, String> settings = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      settings.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
    }
    return settings;
  }
}
