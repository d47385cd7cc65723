package org.petra.model.classifier;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.util.Map;
import org.tribuo.Dataset;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.common.tree.DecisionTreeTrainer;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.dataset.DatasetView;
import org.tribuo.ensemble.EnsembleCombiner;

/**
 * A random forest whose every tree is drawn as many rows of the class as of the rest, on average.
 *
 * <p>Chen, Liaw and Breiman, "Using random forest to learn imbalanced data" (2004). Weights in the
 * impurity would do next to nothing: a tree that is grown until its leaves are pure ends in the
 * same shares whatever its rows weigh.
 */
final class BalancedForestTrainer extends RandomForestTrainer<Label> {

  private final ClassCounts counts;

  BalancedForestTrainer(
      DecisionTreeTrainer<Label> tree,
      EnsembleCombiner<Label> combiner,
      int trees,
      long seed,
      ClassCounts counts) {
    super(tree, combiner, trees, seed);
    this.counts = counts;
  }

  @Override
  protected Model<Label> trainSingleModel(
      Dataset<Label> examples,
      ImmutableFeatureMap features,
      ImmutableOutputInfo<Label> labels,
      int draw,
      Map<String, Provenance> provenance,
      int invocation) {
    float[] weights = new float[examples.size()];
    for (int row = 0; row < weights.length; row++) {
      boolean positive = examples.getExample(row).getOutput().equals(TribuoModel.POSITIVE);
      weights[row] = counts.balancedWeight(positive) / counts.rows();
    }
    var bag =
        DatasetView.createWeightedBootstrapView(
            examples, examples.size(), draw, weights, features, labels);
    return innerTrainer.train(bag, provenance, invocation);
  }
}
