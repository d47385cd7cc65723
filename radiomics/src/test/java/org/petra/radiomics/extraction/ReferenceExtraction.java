package org.petra.radiomics.extraction;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.petra.radiomics.file.ImageFile;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Volume;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small image and region with PyRadiomics' vector of them, from the folder {@code reference},
 * whose make_reference.py made the files.
 */
record ReferenceExtraction(
    String name, Volume image, Mask mask, Map<String, Object> parameters, JsonNode document) {

  static Stream<ReferenceExtraction> all() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> Objects.requireNonNull(file.getFileName()).toString())
          .filter(file -> file.endsWith(".json"))
          .map(file -> named(file.substring(0, file.length() - ".json".length())))
          .sorted((a, b) -> a.name().compareTo(b.name()))
          .toList()
          .stream();
    }
  }

  @SuppressWarnings("unchecked") // A JSON object is read as a map of texts to values.
  static ReferenceExtraction named(String name) {
    try {
      JsonMapper json = JsonMapper.shared();
      JsonNode document = json.readTree(folder().resolve(name + ".json"));
      Map<String, Object> parameters = json.convertValue(document.get("parameters"), Map.class);
      int label = ExtractionSettings.fromMap(parameters).label();
      return new ReferenceExtraction(
          name,
          ImageFile.readVolume(folder().resolve(name + ".nrrd")),
          ImageFile.readMask(folder().resolve(name + "-mask.nrrd"), label),
          parameters,
          document);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static Path folder() {
    try {
      return Path.of(
          Objects.requireNonNull(ReferenceExtraction.class.getResource("reference")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the test's resources are files", e);
    }
  }

  /** PyRadiomics' features in its order, NaN where the file says null. */
  Map<String, Double> features() {
    Map<String, Double> features = new LinkedHashMap<>();
    document
        .get("features")
        .properties()
        .forEach(f -> features.put(f.getKey(), f.getValue().asDouble(Double.NaN)));
    return features;
  }

  @Override
  public String toString() {
    return name;
  }
}
