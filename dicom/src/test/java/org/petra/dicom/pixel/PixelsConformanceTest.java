package org.petra.dicom.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.petra.dicom.ReferenceData;
import org.petra.dicom.part10.DicomObject;
import org.petra.radiomics.RadiomicsException;
import tools.jackson.databind.JsonNode;

/** Every file of the reference set that has pixels is in exactly one of these tests. */
class PixelsConformanceTest {

  /** Lossy JPEG 2000, where a rounding of the wavelet may go either way. */
  private static final Set<String> WITHIN_ONE = Set.of("JPEG2000.dcm");

  /**
   * Colour files whose reference pixels were turned into RGB, or decoded by another inverse cosine
   * transform: ours are read, and not compared.
   */
  private static final Set<String> OTHER_COLOURS =
      Set.of(
          "SC_jpeg_no_color_transform.dcm",
          "SC_jpeg_no_color_transform_2.dcm",
          "SC_rgb_dcmtk_+eb+cr.dcm",
          "SC_rgb_dcmtk_+eb+cy+n1.dcm",
          "SC_rgb_dcmtk_+eb+cy+n2.dcm",
          "SC_rgb_dcmtk_+eb+cy+np.dcm",
          "SC_rgb_dcmtk_+eb+cy+s2.dcm",
          "SC_rgb_dcmtk_+eb+cy+s4.dcm",
          "SC_rgb_jpeg_app14_dcmd.dcm",
          "SC_rgb_jpeg_dcmtk.dcm",
          "SC_rgb_jpeg_lossy_gdcm.dcm",
          "SC_rgb_small_odd_jpeg.dcm",
          "SC_ybr_full_422_uncompressed.dcm",
          "examples_ybr_color.dcm");

  /** JPEG Extended of 12 bits, and a file that has no VRs where its meta group says it has. */
  private static final Set<String> NOT_DECODED = Set.of("JPGExtended.dcm", "SC_rgb_jpeg.dcm");

  static Stream<Path> all() {
    Path folder = ReferenceData.shared("dicom-quirks");
    JsonNode expected = ReferenceData.json(folder.resolve("expected.json"));
    return ReferenceData.files(folder).stream()
        .filter(f -> f.toString().endsWith(".dcm"))
        .filter(f -> expected.get(name(f)).at("/pixels/shape").isArray());
  }

  static Stream<Path> equal() {
    return all()
        .filter(f -> !WITHIN_ONE.contains(name(f)))
        .filter(f -> !OTHER_COLOURS.contains(name(f)) && !NOT_DECODED.contains(name(f)));
  }

  static Stream<Path> withinOne() {
    return all().filter(f -> WITHIN_ONE.contains(name(f)));
  }

  static Stream<Path> otherColours() {
    return all().filter(f -> OTHER_COLOURS.contains(name(f)));
  }

  static Stream<Path> notDecoded() {
    return all().filter(f -> NOT_DECODED.contains(name(f)));
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static JsonNode expected(Path file) {
    return ReferenceData.json(file.resolveSibling("expected.json")).get(name(file)).get("pixels");
  }

  @ParameterizedTest
  @MethodSource("equal")
  void decodesToTheReferencesDigest(Path file) throws NoSuchAlgorithmException {
    Pixels pixels = Pixels.of(DicomObject.read(file));
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (int f = 0; f < pixels.frames(); f++) {
      digest.update(pixels.format().bytes() == 0 ? flags(pixels.frame(f)) : pixels.bytes(f));
    }
    assertThat(HexFormat.of().formatHex(digest.digest()))
        .isEqualTo(expected(file).get("sha256_little_endian").asString());
  }

  /** The reference has a byte for each bit. */
  private static byte[] flags(int[] values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @ParameterizedTest
  @MethodSource("withinOne")
  void decodesWithinOneGrayValue(Path file) {
    int[] values = Pixels.of(DicomObject.read(file)).frame(0);
    JsonNode expected = expected(file);
    // 20 of 262,144 values differ by one, which a comparison with all of them by hand gave.
    assertThat(Arrays.stream(values).asLongStream().sum())
        .isBetween(expected.get("sum").asLong() - 20, expected.get("sum").asLong() + 20);
    assertThat(Arrays.stream(values).min().orElseThrow())
        .isBetween(expected.get("min").asInt() - 1, expected.get("min").asInt() + 1);
    assertThat(Arrays.stream(values).max().orElseThrow())
        .isBetween(expected.get("max").asInt() - 1, expected.get("max").asInt() + 1);
  }

  @ParameterizedTest
  @MethodSource("otherColours")
  void decodesColoursAsTheyAreCoded(Path file) {
    Pixels pixels = Pixels.of(DicomObject.read(file));
    assertThat(pixels.frame(pixels.frames() - 1)).hasSize(pixels.rows() * pixels.columns() * 3);
    assertThat(pixels.photometricInterpretation()).isIn("YBR_FULL", "RGB");
  }

  @ParameterizedTest
  @MethodSource("notDecoded")
  void namesWhatIsNotDecoded(Path file) {
    assertThatThrownBy(() -> Pixels.of(DicomObject.read(file)).frame(0))
        .isInstanceOf(RadiomicsException.class);
  }
}
