package org.petra.dicom.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.petra.dicom.codec.FrameShape;
import org.petra.dicom.part10.DicomObject;
import org.petra.radiomics.RadiomicsException;

class DamagedCodestreamTest {

  private static final int TRIES = 200;

  static List<String> images() {
    return MadeImages.names().stream()
        .filter(n -> n.indexOf('.') != n.length() - 4)
        .filter(n -> !n.contains("endian") && !n.contains("implicit") && !n.contains("deflated"))
        .filter(n -> !n.contains("extended"))
        .toList();
  }

  private static void decode(DicomObject image, byte[] codestream) {
    Pixels pixels = Pixels.of(image);
    FrameShape shape = new FrameShape(pixels.rows(), pixels.columns(), 1);
    FrameDecoder.of(image.transferSyntaxUid()).decode(codestream, shape, pixels.format());
  }

  @ParameterizedTest
  @MethodSource("images")
  void isDecodedOrNamedWhicheverBytesAreChanged(String name) {
    DicomObject image = MadeImages.read(name);
    byte[] codestream = EncodedFrames.of(image).frame(0);
    Random random = new Random(1);
    int named = 0;
    for (int t = 0; t < TRIES; t++) {
      byte[] damaged = codestream.clone();
      for (int i = random.nextInt(5); i >= 0; i--) {
        // Half of the damage is done to headers, where it can mean most.
        int at = random.nextInt(random.nextBoolean() ? damaged.length : 64);
        damaged[at] = (byte) random.nextInt(256);
      }
      try {
        decode(image, damaged);
      } catch (RadiomicsException e) {
        named++;
      }
    }
    assertThat(named).isPositive();
  }

  @ParameterizedTest
  @MethodSource("images")
  void isNamedWhereverItIsCutOff(String name) {
    DicomObject image = MadeImages.read(name);
    byte[] codestream = EncodedFrames.of(image).frame(0);
    // The last bytes may be an end marker and padding, without which nothing is lost.
    for (int length = 0; length < codestream.length - 8; length += 3) {
      byte[] cut = Arrays.copyOf(codestream, length);
      assertThatThrownBy(() -> decode(image, cut))
          .as("%s cut to %d of %d", name, length, codestream.length)
          .isInstanceOf(RadiomicsException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("images")
  void isNamedWhereItIsOfAnotherSizeThanItsImage(String name) {
    DicomObject image = MadeImages.read(name);
    Pixels pixels = Pixels.of(image);
    byte[] codestream = EncodedFrames.of(image).frame(0);
    FrameShape other = new FrameShape(5000, 5000, 1);
    assertThatThrownBy(
            () ->
                FrameDecoder.of(image.transferSyntaxUid())
                    .decode(codestream, other, pixels.format()))
        .isInstanceOf(RadiomicsException.class);
  }
}
