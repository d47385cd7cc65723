package org.petra.dicom.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petra.dicom.Rejections.assertRejects;
import static org.petra.radiomics.RadiomicsException.Code.INVALID_SERIES;

import org.junit.jupiter.api.Test;

class EncodedFramesTest {

  @Test
  void joinsTheFragmentsOfAFrame() {
    EncodedFrames whole = EncodedFrames.of(MadeImages.read("unsigned12.jpeg-ls.dcm"));
    EncodedFrames pieces = EncodedFrames.of(MadeImages.read("unsigned12.jpeg-ls-fragments.dcm"));
    assertThat(pieces.count()).isEqualTo(3);
    for (int f = 0; f < 3; f++) {
      assertThat(pieces.frame(f)).isEqualTo(whole.frame(f));
    }
  }

  @Test
  void refusesAnotherNumberOfFramesThanTheImageSays() {
    assertRejects(
        () -> EncodedFrames.of(MadeImages.read("unsigned12.jpeg-ls.dcm"), 4),
        INVALID_SERIES,
        "NumberOfFrames is 4");
  }
}
