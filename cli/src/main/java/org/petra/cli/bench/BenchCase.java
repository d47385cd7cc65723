package org.petra.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.petra.cli.extract.ExtractionInput;

/**
 * A case to measure.
 *
 * @param name what the table calls it
 * @param input image, region and settings
 */
record BenchCase(String name, ExtractionInput input) {

  /** CT and PET of a study's folder: {@code ct} with {@code seg_ct.dcm} and the same for PET. */
  static List<BenchCase> ofStudy(Path folder, Optional<Path> parameters) throws IOException {
    String study = String.valueOf(folder.getFileName());
    return List.of(
        new BenchCase(
            study + " CT",
            ExtractionInput.read(folder.resolve("ct"), folder.resolve("seg_ct.dcm"), parameters)),
        new BenchCase(
            study + " PET",
            ExtractionInput.read(
                folder.resolve("pet"), folder.resolve("seg_pet.dcm"), parameters)));
  }
}
