package org.petra.radiomics.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Volume;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Image files against what SimpleITK reads from them; make_reference.py made both. */
class ImageFileConformanceTest {

  /** NIfTI keeps positions in single precision, of which ITK and we take different roundings. */
  private static final double POSITION_TOLERANCE = 1e-6;

  private static final int LABEL = 2;

  private static final Map<String, PixelType> TYPES =
      Map.of(
          "8-bit signed integer", PixelType.INT8,
          "8-bit unsigned integer", PixelType.UINT8,
          "16-bit signed integer", PixelType.INT16,
          "16-bit unsigned integer", PixelType.UINT16,
          "32-bit signed integer", PixelType.INT32,
          "32-bit unsigned integer", PixelType.UINT32,
          "64-bit signed integer", PixelType.INT64,
          "64-bit unsigned integer", PixelType.UINT64,
          "32-bit float", PixelType.FLOAT32,
          "64-bit float", PixelType.FLOAT64);

  static Stream<String> files() {
    JsonNode reference = reference();
    return reference.propertyNames().stream().filter(name -> !reference.get(name).has("values"));
  }

  static Stream<String> filesOfVectors() {
    JsonNode reference = reference();
    return reference.propertyNames().stream().filter(name -> reference.get(name).has("values"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void readsWhatSimpleItkReads(String name) throws IOException {
    JsonNode expected = reference().get(name);
    Volume actual = ImageFile.readVolume(folder().resolve(name));
    assertThat(actual.pixelType()).isEqualTo(TYPES.get(expected.get("pixelType").asString()));
    assertThat(actual.toArray()).containsExactly(doubles(expected.get("intensities")));
    for (int axis = 0; axis < 3; axis++) {
      assertThat(actual.size().get(axis)).isEqualTo(expected.get("size").get(axis).asInt());
      assertThat(actual.geometry().spacingMm().get(axis))
          .isCloseTo(expected.get("spacing").get(axis).asDouble(), within(POSITION_TOLERANCE));
      assertThat(actual.geometry().originMm().get(axis))
          .isCloseTo(expected.get("origin").get(axis).asDouble(), within(POSITION_TOLERANCE));
      for (int row = 0; row < 3; row++) {
        assertThat(actual.geometry().direction().get(axis).get(row))
            .isCloseTo(
                expected.get("direction").get(3 * row + axis).asDouble(),
                within(POSITION_TOLERANCE));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("filesOfVectors")
  void takesOneValueOfEachVoxelOfAMask(String name) throws IOException {
    JsonNode expected = reference().get(name);
    double[] values = doubles(expected.get("intensities"));
    int each = expected.get("values").asInt();
    Path file = folder().resolve(name);
    for (int component = 0; component < each; component++) {
      Mask mask = ImageFile.readMask(file, LABEL, component);
      for (int voxel = 0; voxel * each < values.length; voxel++) {
        assertThat(mask.contains(voxel)).isEqualTo(values[voxel * each + component] == LABEL);
      }
      assertThat(mask.geometry().spacingMm().z())
          .isCloseTo(expected.get("spacing").get(2).asDouble(), within(POSITION_TOLERANCE));
    }
    assertThatThrownBy(() -> ImageFile.readMask(file, LABEL, each))
        .hasMessageContaining("none numbered " + each);
    assertThatThrownBy(() -> ImageFile.readVolume(file)).hasMessageContaining("values a voxel");
  }

  private static double[] doubles(JsonNode array) {
    return array.valueStream().mapToDouble(JsonNode::asDouble).toArray();
  }

  private static JsonNode reference() {
    return JsonMapper.shared().readTree(folder().resolve("reference.json"));
  }

  private static Path folder() {
    try {
      return Path.of(
          Objects.requireNonNull(ImageFileConformanceTest.class.getResource("reference")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the test's resources are files", e);
    }
  }
}
