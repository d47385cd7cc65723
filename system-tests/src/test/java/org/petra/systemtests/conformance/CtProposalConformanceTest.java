package org.petra.systemtests.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.segmentation.VolumeOfInterest;
import org.petra.dicom.series.ImageSeries;
import org.petra.dicom.suv.StandardizedUptake;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.region.CtProposal;
import org.petra.radiomics.region.SuvRegion;

/**
 * What is proposed on the CT of the real studies, as {@code docs/conformance.md} says. They are
 * sarcomas in muscle, for which nothing was made: the figures are what they are.
 */
class CtProposalConformanceTest {

  /** The figures are given to three digits. */
  private static final double GIVEN = 0.0005;

  @ParameterizedTest
  @CsvSource({
    "STS_002, 0.580",
    "STS_003, 0.825",
    "STS_004, 0.592",
    "STS_010, 0.794",
    "STS_012, 0.733",
    "STS_015, 0.802",
    "STS_018, 0.843"
  })
  void theDiceCoefficientOfARealStudyIsAsDocumented(String id, double dice) throws IOException {
    Path study = ReferenceVectors.SHARED.resolve("studies").resolve(id);
    assumeTrue(Files.isDirectory(study), () -> study + " is absent");
    ImageSeries ct = ImageSeries.assemble(objects(study.resolve("ct")));
    ImageSeries pet = ImageSeries.assemble(objects(study.resolve("pet")));
    SuvRegion hot =
        SuvRegion.of(
            StandardizedUptake.byBodyWeight(pet), drawn(pet, study.resolve("seg_pet.dcm")));
    CtProposal proposal = CtProposal.of(ct.volume(), hot);
    assertThat(proposal).isInstanceOf(CtProposal.Region.class);
    assertThat(((CtProposal.Region) proposal).dice(drawn(ct, study.resolve("seg_ct.dcm"))))
        .isCloseTo(dice, within(GIVEN));
  }

  private static Mask drawn(ImageSeries image, Path segmentation) {
    return VolumeOfInterest.select(image, List.of(DicomObject.read(segmentation)));
  }

  private static List<DicomObject> objects(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(DicomObject::read).toList();
    }
  }
}
