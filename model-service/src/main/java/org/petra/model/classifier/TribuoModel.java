package org.petra.model.classifier;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import org.petra.model.decision.DecisionFunction;
import org.petra.statistics.FeatureTable;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.common.libsvm.LibSVMModel;
import org.tribuo.common.libsvm.LibSVMTrainer;
import org.tribuo.datasource.ListDataSource;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** A Tribuo model of two labels over named columns. Safe for use by many threads. */
final class TribuoModel {

  static final Label POSITIVE = new Label("positive");
  static final Label REST = new Label("rest");

  // A field, because a logger that nobody holds forgets its level.
  private static final Logger TRIBUO_LOG = Logger.getLogger("org.tribuo");

  static {
    // One line for every tree of a forest, and LibSVM's own words on the standard output.
    TRIBUO_LOG.setLevel(Level.WARNING);
    svm.svm_set_print_string_function(words -> {});
  }

  private final String[] names;
  private final Model<Label> model;

  private TribuoModel(List<String> names, Model<Label> model) {
    this.names = names.toArray(String[]::new);
    this.model = model;
  }

  /** Fits to standardised rows; the trainer must not have been used before. */
  static TribuoModel fit(Trainer<Label> trainer, FeatureTable rows, boolean[] positive) {
    String[] names = rows.names().toArray(String[]::new);
    List<Example<Label>> examples = new ArrayList<>();
    for (int row = 0; row < positive.length; row++) {
      examples.add(new ArrayExample<>(positive[row] ? POSITIVE : REST, names, rows.row(row)));
    }
    LabelFactory labels = new LabelFactory();
    // The version's own provenance says when and from what. Tribuo notes the time of the fit in its
    // bytes, so that equal fits are told by their scores.
    var provenance =
        new SimpleDataSourceProvenance(
            "frozen dataset", Instant.EPOCH.atOffset(ZoneOffset.UTC), labels);
    var dataset = new MutableDataset<>(new ListDataSource<>(examples, labels, provenance));
    return new TribuoModel(rows.names(), trainer.train(dataset));
  }

  /** The model that {@link #protobuf()} wrote. */
  static TribuoModel restore(List<String> names, byte[] protobuf) {
    try {
      Model<?> model = Model.deserializeFromStream(new ByteArrayInputStream(protobuf));
      return new TribuoModel(names, model.castModel(Label.class));
    } catch (IOException e) {
      throw new UncheckedIOException("a stored model cannot be read", e);
    }
  }

  /**
   * What the model computes, in plain arrays; its score is {@link #share} or the decision value.
   */
  DecisionFunction decision() {
    return new DecisionReading(model, List.of(names), POSITIVE).read();
  }

  /** The model in Tribuo's protobuf format. */
  byte[] protobuf() {
    var bytes = new ByteArrayOutputStream();
    try {
      model.serializeToStream(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The share that the model gives to the class: a probability or a share of votes. */
  double share(double[] row) {
    Map<String, Label> shares = model.predict(example(row)).getOutputScores();
    Label share = requireNonNull(shares.get(POSITIVE.getLabel()), "every label has a share");
    // The votes of all neighbours, summed as fractions, can pass 1 by a rounding.
    return Math.min(1, share.getScore());
  }

  /** The decision value of a support vector machine; above 0 on the side of the class. */
  double decisionValue(double[] row) {
    if (!(model instanceof LibSVMModel<Label> machine)) {
      throw new IllegalStateException("not a support vector machine: " + model.getName());
    }
    svm_model inner = machine.getInnerModels().getFirst();
    svm_node[] nodes =
        LibSVMTrainer.exampleToNodes(example(row), machine.getFeatureIDMap(), new ArrayList<>());
    double[] value = new double[1];
    svm.svm_predict_values(inner, nodes, value);
    // LibSVM's value is above 0 on the side of the label that it met first.
    int first = inner.label[0];
    boolean firstIsPositive =
        machine.getOutputIDInfo().getOutput(first).getLabel().equals(POSITIVE.getLabel());
    return firstIsPositive ? value[0] : -value[0];
  }

  private Example<Label> example(double[] row) {
    return new ArrayExample<>(REST, names, row);
  }
}
