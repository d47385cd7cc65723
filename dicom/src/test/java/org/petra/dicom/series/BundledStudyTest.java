package org.petra.dicom.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.petra.dicom.ReferenceData;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;

class BundledStudyTest {

  @Test
  void readsTheCtAsSixteenBitHounsfieldUnits() {
    ImageSeries ct = ReferenceData.series(ReferenceData.bundledStudy().resolve("ct"));
    assertThat(ct.modality()).isEqualTo("CT");
    assertThat(ct.volume().pixelType()).isEqualTo(PixelType.INT16);
    assertThat(ct.geometry().size()).isEqualTo(new Size(161, 143, 48));
    assertThat(ct.geometry().spacingMm().x()).isEqualTo(0.976562);
    assertThat(ct.geometry().spacingMm().z())
        .isCloseTo(3.27, org.assertj.core.api.Assertions.within(1e-9));
  }

  @Test
  void readsThePetAsFractions() {
    ImageSeries pet = ReferenceData.series(ReferenceData.bundledStudy().resolve("pet"));
    assertThat(pet.modality()).isEqualTo("PT");
    assertThat(pet.volume().pixelType()).isEqualTo(PixelType.FLOAT64);
    assertThat(pet.geometry().originMm())
        .isEqualTo(new Vector3(2.73437999999998, 57.4218799999999, -629.02));
  }
}
