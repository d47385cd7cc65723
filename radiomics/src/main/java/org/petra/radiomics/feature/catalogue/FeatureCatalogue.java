package org.petra.radiomics.feature.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.petra.radiomics.feature.FeatureClass;

/** The catalogue of all features that the engine computes. */
public final class FeatureCatalogue {

  private static final List<CatalogueEntry> ALL = read();

  private FeatureCatalogue() {}

  /** Every feature once, in the order of {@link FeatureClass} and of the columns. */
  public static List<CatalogueEntry> all() {
    return ALL;
  }

  private static List<CatalogueEntry> read() {
    Map<String, String[]> classes = new HashMap<>();
    for (String[] row : rows("classes.tsv")) {
      classes.put(row[0], row);
    }
    Map<String, CatalogueEntry> described = new HashMap<>();
    for (String[] row : rows("features.tsv")) {
      CatalogueEntry entry = entry(row, Objects.requireNonNull(classes.get(row[0]), row[0]));
      described.put(entry.name(), entry);
    }
    List<CatalogueEntry> entries = new ArrayList<>();
    for (FeatureClass featureClass : FeatureClass.values()) {
      for (String name : featureClass.featureNames()) {
        entries.add(Objects.requireNonNull(described.get(name), name));
      }
    }
    return List.copyOf(entries);
  }

  private static CatalogueEntry entry(String[] feature, String[] ofClass) {
    String own = orNull(feature[6]);
    return new CatalogueEntry(
        feature[0] + "_" + feature[1],
        feature[0],
        feature[4],
        ofClass[1],
        feature[2],
        orNull(feature[3]),
        orNull(feature[5]),
        own == null ? ofClass[2] : own);
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  /** The cells of each line of a table; lines that begin with # name the columns. */
  static List<String[]> rows(String table) {
    try (InputStream stream =
        Objects.requireNonNull(FeatureCatalogue.class.getResourceAsStream(table), table)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
