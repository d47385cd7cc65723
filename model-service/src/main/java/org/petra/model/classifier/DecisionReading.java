package org.petra.model.classifier;

import com.google.protobuf.InvalidProtocolBufferException;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import org.petra.model.decision.DecisionFunction;
import org.petra.model.decision.LinearFunction;
import org.petra.model.decision.NearestNeighbours;
import org.petra.model.decision.RadialKernelMachine;
import org.petra.model.decision.Tree;
import org.petra.model.decision.TreeEnsemble;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.Output;
import org.tribuo.classification.Label;
import org.tribuo.common.liblinear.LibLinearModel;
import org.tribuo.common.libsvm.LibSVMModel;
import org.tribuo.common.nearest.KNNModel;
import org.tribuo.common.nearest.protos.KNNModelProto;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.ensemble.WeightedEnsembleModel;
import org.tribuo.math.la.SGDVector;
import org.tribuo.math.la.Tensor;

/**
 * Reads what a Tribuo model computes out of it, into plain arrays in the order of our inputs, which
 * is not the order of Tribuo's feature ids.
 */
final class DecisionReading {

  private final Model<Label> model;
  private final Label positive;

  /** Tribuo's id of each of our inputs. */
  private final int[] ids;

  DecisionReading(Model<Label> model, List<String> names, Label positive) {
    this.model = model;
    this.positive = positive;
    this.ids = names.stream().mapToInt(model.getFeatureIDMap()::getID).toArray();
  }

  /** The model's decision function. */
  DecisionFunction read() {
    return switch (model) {
      case LibLinearModel<Label> linear -> linear(linear.getInnerModels().getFirst());
      case LibSVMModel<Label> machine -> machine(machine.getInnerModels().getFirst());
      case WeightedEnsembleModel<Label> forest -> forest(forest);
      case KNNModel<Label> neighbours -> neighbours(neighbours);
      default -> throw new IllegalStateException("no decision function of " + model.getName());
    };
  }

  private boolean isPositive(int label) {
    ImmutableOutputInfo<Label> labels = model.getOutputIDInfo();
    return labels.getOutput(label).getLabel().equals(positive.getLabel());
  }

  private LinearFunction linear(de.bwaldvogel.liblinear.Model inner) {
    if (inner.getSolverType() != SolverType.L2R_LR) {
      throw new IllegalStateException("not a logistic regression: " + inner.getSolverType());
    }
    double[] weights = inner.getFeatureWeights();
    double sign = isPositive(inner.getLabels()[0]) ? 1 : -1;
    double[] ours = new double[ids.length];
    for (int input = 0; input < ids.length; input++) {
      ours[input] = sign * weights[ids[input]];
    }
    // Tribuo adds a last input that is always 1.
    return new LinearFunction(ours, sign * weights[ids.length]);
  }

  private RadialKernelMachine machine(svm_model inner) {
    if (inner.param.kernel_type != svm_parameter.RBF) {
      throw new IllegalStateException("not a radial kernel: " + inner.param.kernel_type);
    }
    double[][] vectors = new double[inner.l][ids.length];
    for (int i = 0; i < inner.l; i++) {
      double[] byId = new double[ids.length];
      for (svm_node node : inner.SV[i]) {
        byId[node.index] = node.value;
      }
      vectors[i] = ordered(byId);
    }
    double sign = isPositive(inner.label[0]) ? 1 : -1;
    double[] coefficients = inner.sv_coef[0].clone();
    for (int i = 0; i < coefficients.length; i++) {
      coefficients[i] *= sign;
    }
    return new RadialKernelMachine(vectors, coefficients, -sign * inner.rho[0], inner.param.gamma);
  }

  private double[] ordered(double[] byId) {
    double[] ours = new double[ids.length];
    for (int input = 0; input < ids.length; input++) {
      ours[input] = byId[ids[input]];
    }
    return ours;
  }

  private TreeEnsemble forest(WeightedEnsembleModel<Label> forest) {
    List<Tree> trees = new ArrayList<>();
    for (Model<Label> each : forest.getModels()) {
      if (!(each instanceof TreeModel<Label> tree)) {
        throw new IllegalStateException("not a tree: " + each.getName());
      }
      trees.add(new TreeFlattening(positive, inputOfId()).flatten(tree.getRoot()));
    }
    return new TreeEnsemble(ids.length, trees);
  }

  private int[] inputOfId() {
    int[] inputs = new int[ids.length];
    for (int input = 0; input < ids.length; input++) {
      inputs[ids[input]] = input;
    }
    return inputs;
  }

  /** The stored rows are in the model's serialised form alone. */
  private NearestNeighbours neighbours(KNNModel<Label> neighbours) {
    KNNModelProto stored;
    try {
      stored = neighbours.serialize().getSerializedData().unpack(KNNModelProto.class);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a nearest neighbour model cannot be read", e);
    }
    double[][] rows = new double[stored.getVectorsCount()][];
    boolean[] belongs = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      if (!(Tensor.deserialize(stored.getVectors(i)) instanceof SGDVector vector)) {
        throw new IllegalStateException("a stored row is no vector");
      }
      double[] row = new double[ids.length];
      for (int input = 0; input < ids.length; input++) {
        row[input] = vector.get(ids[input]);
      }
      rows[i] = row;
      belongs[i] = positive.fullEquals((Label) Output.deserialize(stored.getOutputs(i)));
    }
    return new NearestNeighbours(rows, belongs, stored.getK());
  }
}
