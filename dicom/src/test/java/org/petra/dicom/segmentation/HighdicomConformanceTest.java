package org.petra.dicom.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.petra.dicom.ReferenceData;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.series.ImageSeries;
import org.petra.radiomics.image.Mask;
import tools.jackson.databind.JsonNode;

/** The files of {@code src/test/python/make_highdicom.py}: one oblique CT, every kind of SEG. */
@DisplayName("segmentations that highdicom wrote")
class HighdicomConformanceTest {

  private static final Path FOLDER = Path.of("src/test/resources/highdicom");

  static Stream<Arguments> segments() {
    JsonNode expected = ReferenceData.json(FOLDER.resolve("expected.json"));
    return expected.propertyNames().stream()
        .flatMap(
            file ->
                expected.get(file).propertyNames().stream()
                    .map(label -> Arguments.of(file, label)));
  }

  @ParameterizedTest
  @MethodSource("segments")
  void hasTheVoxelsThatWereDrawn(String file, String label) {
    ImageSeries image =
        ImageSeries.assemble(
            ReferenceData.files(FOLDER).stream()
                .filter(f -> f.getFileName().toString().startsWith("ct_"))
                .map(DicomObject::read)
                .toList());
    List<DicomObject> drawn = List.of(DicomObject.read(FOLDER.resolve(file)));
    Mask mask = VolumeOfInterest.select(image, drawn, label);

    Set<Integer> expected = new HashSet<>();
    ReferenceData.json(FOLDER.resolve("expected.json"))
        .get(file)
        .get(label)
        .forEach(voxel -> expected.add(voxel.asInt()));
    Set<Integer> inside = new HashSet<>();
    for (int voxel = 0; voxel < mask.size().voxels(); voxel++) {
      if (mask.contains(voxel)) {
        inside.add(voxel);
      }
    }
    assertThat(inside).isEqualTo(expected).isNotEmpty();
    // A label map's background is no segment, and every label is a region of its own.
    assertThat(DrawnRegions.on(image, drawn, Optional.of(Pattern.compile(".*"))).regions())
        .extracting(DrawnRegion::voi)
        .contains(label)
        .doesNotContain("Background", "");
  }
}
