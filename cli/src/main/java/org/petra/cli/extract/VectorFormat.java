package org.petra.cli.extract;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petra.cli.terminal.CommandFailure;
import org.petra.radiomics.extraction.FeatureVector;
import org.petra.radiomics.feature.FeatureValue;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a feature vector is written. NaN is null in JSON and {@code NaN} in CSV. */
enum VectorFormat {
  /** {@code features}, {@code status} and {@code diagnostics}. */
  JSON {
    @Override
    String write(FeatureVector vector) {
      return MAPPER.writeValueAsString(document(vector)) + "\n";
    }
  },
  /** A line of names and a line of values. */
  CSV {
    @Override
    String write(FeatureVector vector) {
      return String.join(",", vector.names())
          + "\n"
          + vector.features().stream()
              .map(feature -> Double.toString(feature.value()))
              .collect(Collectors.joining(","))
          + "\n";
    }
  };

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** What {@link #JSON} says about a vector. */
  static Map<String, Object> document(FeatureVector vector) {
    Map<String, @Nullable Object> features = new LinkedHashMap<>();
    Map<String, String> status = new LinkedHashMap<>();
    for (FeatureValue feature : vector.features()) {
      features.put(feature.name(), Double.isFinite(feature.value()) ? feature.value() : null);
      status.put(feature.name(), feature.status().name());
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("features", features);
    document.put("status", status);
    document.put("diagnostics", vector.diagnostics());
    return document;
  }

  abstract String write(FeatureVector vector);

  /** The format that the name of {@code file} ends in. */
  static VectorFormat of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return JSON;
    }
    if (name.endsWith(".csv")) {
      return CSV;
    }
    throw new CommandFailure("The name of " + file + " must end in .json or .csv.");
  }
}
