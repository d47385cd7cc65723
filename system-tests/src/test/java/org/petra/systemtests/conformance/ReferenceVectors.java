package org.petra.systemtests.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors that PyRadiomics computed of the shared studies. */
final class ReferenceVectors {

  static final Path SHARED = Path.of("..", "..", "shared");
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, Object>> PARAMETERS = new TypeReference<>() {};

  private ReferenceVectors() {}

  /**
   * One vector and what it was computed from.
   *
   * @param name folder and file without its ending
   * @param study such as {@code STS_002}
   * @param modality {@code ct} or {@code pet}
   * @param region {@code gtv}, {@code suv40} or the name of a mask file
   * @param stored whether the image keeps its stored type
   * @param parameters a parameter file as PyRadiomics reads it
   * @param features value by name; NaN where PyRadiomics has NaN
   * @param diagnostics texts, numbers and lists of these by name; empty where none were kept
   */
  record Vector(
      String name,
      String study,
      String modality,
      String region,
      boolean stored,
      Map<String, Object> parameters,
      Map<String, Double> features,
      Map<String, Object> diagnostics) {

    @Override
    public String toString() {
      return name;
    }
  }

  /** All of them; none where the reference data are absent. */
  static List<Vector> all() {
    return Stream.of("paper", "paper-int16", "settings").flatMap(ReferenceVectors::of).toList();
  }

  private static Stream<Vector> of(String folder) {
    Path files = SHARED.resolve("expected").resolve(folder);
    if (!Files.isDirectory(files)) {
      return Stream.empty();
    }
    try (Stream<Path> found = Files.list(files)) {
      return found
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(file -> read(folder, file))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Vector read(String folder, Path file) {
    JsonNode document = JSON.readTree(file);
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("imageType", JSON.convertValue(document.get("imageTypes"), PARAMETERS));
    parameters.put("setting", JSON.convertValue(document.get("settings"), PARAMETERS));
    if (document.has("featureClasses")) {
      Map<String, Object> classes = new LinkedHashMap<>();
      document.get("featureClasses").forEach(name -> classes.put(name.asString(), List.of()));
      parameters.put("featureClass", classes);
    }
    Map<String, Double> features = new LinkedHashMap<>();
    JsonNode values = document.get("features");
    for (String name : values.propertyNames()) {
      features.put(name, values.get(name).isNull() ? Double.NaN : values.get(name).asDouble());
    }
    return new Vector(
        folder + "/" + file.getFileName().toString().replace(".json", ""),
        document.get("case").asString(),
        document.get("modality").asString().equals("CT") ? "ct" : "pet",
        document.get("voi").asString(),
        folder.equals("paper-int16"),
        parameters,
        features,
        document.has("diagnostics")
            ? JSON.convertValue(document.get("diagnostics"), PARAMETERS)
            : Map.of());
  }
}
