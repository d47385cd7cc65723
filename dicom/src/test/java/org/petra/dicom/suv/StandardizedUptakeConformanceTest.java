package org.petra.dicom.suv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.petra.dicom.ReferenceData;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.series.ImageSeries;
import org.petra.radiomics.image.Volume;

class StandardizedUptakeConformanceTest {

  /** The slopes of both series are written with 14 decimals, the smaller of them about 1e-4. */
  private static final double SLOPE_ROUNDING = 1e-9;

  @Test
  void activityAtStartGivesTheSuvSeriesToTheQuantisationStep() {
    ImageSeries gml = ReferenceData.series(ReferenceData.shared("studies/STS_002/pet"));
    ImageSeries bqml = ReferenceData.series(ReferenceData.shared("studies/STS_002/pet_bqml_start"));
    Volume expected = StandardizedUptake.byBodyWeight(gml);
    Volume actual = StandardizedUptake.byBodyWeight(bqml);
    assertThat(actual.geometry()).isEqualTo(expected.geometry());
    int sliceLength = expected.size().x() * expected.size().y();
    for (int i = 0; i < expected.size().voxels(); i++) {
      DicomObject slice = gml.slices().get(i / sliceLength);
      double step = slice.decimal(Tags.RESCALE_SLOPE).orElseThrow();
      double value = expected.intensity(i);
      assertThat(actual.intensity(i)).isCloseTo(value, within(step / 2 + SLOPE_ROUNDING * value));
    }
  }
}
