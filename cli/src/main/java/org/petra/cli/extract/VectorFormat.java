package org.petra.cli.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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

/** How a feature vector is written. NaN is null in JSON, {@code NaN} in CSV and NaN in Parquet. */
enum VectorFormat {
  /** {@code features}, {@code status} and {@code diagnostics}. */
  JSON {
    @Override
    void write(FeatureVector vector, OutputStream out) throws IOException {
      out.write(utf8(MAPPER.writeValueAsString(document(vector)) + "\n"));
    }
  },
  /** A line of names and a line of values. */
  CSV {
    @Override
    void write(FeatureVector vector, OutputStream out) throws IOException {
      String values =
          vector.features().stream()
              .map(feature -> Double.toString(feature.value()))
              .collect(Collectors.joining(","));
      out.write(utf8(String.join(",", vector.names()) + "\n" + values + "\n"));
    }
  },
  /** One row of doubles. */
  PARQUET {
    @Override
    void write(FeatureVector vector, OutputStream out) throws IOException {
      ParquetTable.write(BatchTable.of(vector), out);
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

  /** Writes {@code vector}; whether the stream is closed then depends on the format. */
  abstract void write(FeatureVector vector, OutputStream out) throws IOException;

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The format that the name of {@code file} ends in. */
  static VectorFormat of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    for (VectorFormat format : values()) {
      if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    throw new CommandFailure("The name of " + file + " must end in .json, .csv or .parquet.");
  }
}
