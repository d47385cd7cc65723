package org.petra.systemtests.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.segmentation.VolumeOfInterest;
import org.petra.dicom.series.ImageSeries;
import org.petra.dicom.suv.StandardizedUptake;
import org.petra.radiomics.file.ImageFile;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Volume;
import org.petra.radiomics.region.SuvRegion;
import org.petra.systemtests.conformance.ReferenceVectors.Vector;

/** Image and region of a reference vector, read from the study's DICOM files. */
record SharedStudy(Volume image, Mask region) {

  static SharedStudy of(Vector vector) throws IOException {
    Path study = ReferenceVectors.SHARED.resolve("studies").resolve(vector.study());
    ImageSeries series = ImageSeries.assemble(objects(study.resolve(vector.modality())));
    Volume image =
        vector.modality().equals("pet") ? StandardizedUptake.byBodyWeight(series) : series.volume();
    Mask drawn =
        vector.region().endsWith(".nii.gz")
            ? ImageFile.readMask(
                ReferenceVectors.SHARED.resolve("expected/masks").resolve(vector.region()), 1)
            : VolumeOfInterest.select(
                series,
                List.of(DicomObject.read(study.resolve("seg_" + vector.modality() + ".dcm"))));
    Mask region = vector.region().equals("suv40") ? SuvRegion.of(image, drawn).mask() : drawn;
    return new SharedStudy(vector.stored() ? image : image.as(PixelType.FLOAT64), region);
  }

  private static List<DicomObject> objects(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(DicomObject::read).toList();
    }
  }
}
