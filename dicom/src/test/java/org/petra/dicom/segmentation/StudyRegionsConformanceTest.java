package org.petra.dicom.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.petra.dicom.ReferenceData;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.series.ImageSeries;
import org.petra.radiomics.image.Mask;

@DisplayName("regions of the shared studies")
class StudyRegionsConformanceTest {

  static Stream<Arguments> studiesAndModalities() {
    return ReferenceData.studies().stream()
        .flatMap(study -> Stream.of("ct", "pet").map(m -> Arguments.of(study, m)));
  }

  @ParameterizedTest
  @MethodSource("studiesAndModalities")
  void segmentAndStructureAreTheSameVoxels(String study, String modality) {
    Path folder = ReferenceData.shared("studies/" + study);
    ImageSeries image = ReferenceData.series(folder.resolve(modality));
    DicomObject seg = DicomObject.read(folder.resolve("seg_" + modality + ".dcm"));
    DicomObject rtstruct = DicomObject.read(folder.resolve("rtstruct_" + modality + ".dcm"));

    Mask segment = VolumeOfInterest.select(image, List.of(rtstruct, seg));
    Mask structure = VolumeOfInterest.select(image, List.of(rtstruct));

    int voxels =
        ReferenceData.json(
                ReferenceData.shared("expected/paper/" + study + "_" + modality + "_gtv.json"))
            .get("voxels")
            .asInt();
    assertThat(segment.voxelCount()).isEqualTo(voxels);
    assertThat(structure.toArray()).isEqualTo(segment.toArray());
  }
}
