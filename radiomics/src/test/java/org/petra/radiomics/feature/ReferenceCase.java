package org.petra.radiomics.feature;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.petra.radiomics.discretization.Discretization;
import org.petra.radiomics.feature.matrix.Aggregation;
import org.petra.radiomics.feature.matrix.DistanceNorm;
import org.petra.radiomics.feature.matrix.Neighbourhood;
import org.petra.radiomics.feature.matrix.TextureSettings;
import org.petra.radiomics.image.Direction;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Slicing;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.image.Volume;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small region with PyRadiomics' features of it, from the folder {@code reference}, whose README
 * says how the files were made.
 */
record ReferenceCase(
    String name, Volume image, Mask mask, FeatureSettings settings, Map<String, Double> features) {

  static Stream<ReferenceCase> all() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(ReferenceCase.class.getResource("reference")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> Objects.requireNonNull(f.getFileName()).toString())
          .filter(f -> f.endsWith(".json"))
          .map(f -> named(f.substring(0, f.length() - ".json".length())))
          .sorted((a, b) -> a.name().compareTo(b.name()))
          .toList()
          .stream();
    }
  }

  static ReferenceCase named(String name) {
    try (InputStream in = ReferenceCase.class.getResourceAsStream("reference/" + name + ".json")) {
      return parse(name, JsonMapper.shared().readTree(Objects.requireNonNull(in)));
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  static ReferenceCase parse(String name, JsonNode json) {
    double[] size = doubles(json.get("size"));
    double[] spacing = doubles(json.get("spacing"));
    Geometry geometry =
        new Geometry(
            new Size((int) size[0], (int) size[1], (int) size[2]),
            new Vector3(spacing[0], spacing[1], spacing[2]),
            new Vector3(0, 0, 0),
            Direction.IDENTITY);
    PixelType type = PixelType.valueOf(json.get("pixelType").asString().toUpperCase(Locale.ROOT));
    Volume image = Volume.of(geometry, type, doubles(json.get("intensities")));
    String flags = json.get("mask").asString();
    boolean[] inside = new boolean[flags.length()];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = flags.charAt(i) == '1';
    }
    Map<String, Double> features = new TreeMap<>();
    json.get("features")
        .properties()
        .forEach(f -> features.put(f.getKey(), f.getValue().asDouble(Double.NaN)));
    return new ReferenceCase(
        name, image, Mask.of(geometry, inside), settings(json.get("settings")), features);
  }

  /** The settings of the feature classes among those of a PyRadiomics parameter file. */
  static FeatureSettings settings(JsonNode json) {
    Discretization discretization =
        json.has("binCount")
            ? new Discretization.FixedBinCount(json.get("binCount").asInt())
            : new Discretization.FixedBinWidth(json.get("binWidth").asDouble());
    List<Integer> distances = new ArrayList<>();
    json.path("distances").forEach(d -> distances.add(d.asInt()));
    if (distances.isEmpty()) {
      distances.add(1);
    }
    Slicing slicing =
        json.path("force2D").asBoolean(false)
            ? Slicing.ofForce2dDimension(json.path("force2Ddimension").asInt(0))
            : Slicing.NONE;
    Aggregation aggregation =
        json.has("weightingNorm")
            ? new Aggregation.WeightedSum(
                DistanceNorm.valueOf(json.get("weightingNorm").asString().toUpperCase(Locale.ROOT)))
            : new Aggregation.MeanOfDirections();
    return new FeatureSettings(
        discretization,
        json.path("voxelArrayShift").asDouble(0),
        new TextureSettings(
            new Neighbourhood(distances, slicing),
            aggregation,
            json.path("symmetricalGLCM").asBoolean(true),
            json.path("gldm_a").asInt(0)));
  }

  private static double[] doubles(JsonNode array) {
    return array.valueStream().mapToDouble(JsonNode::asDouble).toArray();
  }

  @Override
  public String toString() {
    return name;
  }
}
