package org.petra.radiomics.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petra.radiomics.SharedReference;
import org.petra.radiomics.TestImages;
import org.petra.radiomics.file.ImageFile;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.RegionIntensities;
import org.petra.radiomics.image.Volume;

/** Filters of a resampled CT against SimpleITK and PyWavelets, voxel by voxel. */
class FilterStageConformanceTest {

  /** Additions in PyWavelets' order, but compilers may contract them: a few last bits of 3000. */
  private static final double WAVELET_TOLERANCE = 1e-11;

  @Test
  void laplacianEqualsItkToTheLastBit() throws IOException {
    Volume expected = stage("log-sigma-1-0-mm-3D");
    RegionIntensities actual =
        new LaplacianOfGaussian(1.0, "1.0")
            .apply(stage("resampled"), everywhere(stage("resampled")))
            .getFirst()
            .intensities();
    assertThat(actual.values()).containsExactly(expected.toArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"wavelet-LLH", "wavelet-HHL", "wavelet-LLL"})
  void waveletBandEqualsPyWavelets(String name) throws IOException {
    Volume expected = stage(name);
    List<FilteredImage> bands =
        Wavelet.DEFAULT.apply(stage("resampled"), everywhere(stage("resampled")));
    RegionIntensities actual =
        bands.stream()
            .filter(band -> band.name().equals(name))
            .findFirst()
            .orElseThrow()
            .intensities();
    assertThat(actual.values())
        .usingComparatorWithPrecision(WAVELET_TOLERANCE)
        .containsExactly(expected.toArray());
  }

  private static Mask everywhere(Volume volume) {
    return TestImages.mask(volume.geometry(), i -> true);
  }

  private static Volume stage(String name) throws IOException {
    return ImageFile.readVolume(
        SharedReference.require("expected/stages/STS_002_ct_" + name + ".nrrd"));
  }
}
