package org.petra.report.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.petra.contracts.report.Report;
import org.petra.contracts.report.ReportedDataset;
import org.petra.contracts.report.ReportedModel;

/** What repeats the figures: the report, its dataset, and what all its versions share. */
final class ProvenanceView {

  private ProvenanceView() {}

  /** A name and a value. */
  record Fact(String name, String value) {}

  static List<Fact> of(Report report, UUID id) {
    ReportedDataset dataset = report.dataset();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Report", id + ", form " + report.schema()));
    facts.add(new Fact("Dataset", dataset.id().toString()));
    facts.add(new Fact("Label", dataset.labelField()));
    facts.add(
        new Fact("Extraction profile", dataset.profile() + ", SHA-256 " + dataset.profileDigest()));
    facts.add(
        new Fact(
            "Volume of interest", dataset.voi() == null ? "each case's first" : dataset.voi()));
    facts.add(new Fact("Feature columns", Integer.toString(dataset.columns())));
    facts.add(new Fact("Engine", dataset.engineVersion()));
    facts.add(new Fact("Feature matrix", "SHA-256 " + dataset.matrixDigest()));
    facts.add(new Fact("Labels", "SHA-256 " + dataset.labelDigest()));
    shared(report).forEach((name, value) -> facts.add(new Fact(name, value)));
    for (ReportedModel model : report.models()) {
      facts.add(new Fact(model.name() + " v" + model.version(), settings(model)));
    }
    return facts;
  }

  private static String settings(ReportedModel model) {
    List<String> settings = new ArrayList<>();
    new TreeMap<>(model.settings()).forEach((name, value) -> settings.add(name + " = " + value));
    settings.add("at " + Words.number(model.threshold()));
    return String.join(", ", settings);
  }

  /** What every version has alike, but for what the dataset says already. */
  private static Map<String, String> shared(Report report) {
    ReportedDataset dataset = report.dataset();
    Map<String, String> shared = new TreeMap<>(report.models().getFirst().provenance());
    Set<String> said =
        Set.of(
            dataset.id().toString(),
            dataset.profile(),
            dataset.profileDigest(),
            dataset.engineVersion(),
            dataset.matrixDigest(),
            dataset.labelDigest());
    shared.values().removeAll(said);
    for (ReportedModel model : report.models()) {
      shared.entrySet().removeIf(e -> !e.getValue().equals(model.provenance().get(e.getKey())));
    }
    return shared;
  }
}
