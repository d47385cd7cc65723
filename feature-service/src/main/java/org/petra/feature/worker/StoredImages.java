package org.petra.feature.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.petra.contracts.cases.CaseManifest.ImageManifest;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.segmentation.DrawnRegion;
import org.petra.dicom.segmentation.DrawnRegions;
import org.petra.dicom.series.ImageSeries;
import org.petra.dicom.suv.StandardizedUptake;
import org.petra.radiomics.extraction.CaseRules;
import org.petra.radiomics.extraction.Modality;
import org.petra.radiomics.image.Volume;
import org.petra.storage.ObjectStore;
import org.petra.storage.StoredObject;
import org.springframework.stereotype.Component;

/** Reads images and their regions from the objects in storage. */
@Component
class StoredImages {

  /**
   * Two stored bytes become eight of an intensity and one of the mask, and the file itself stays
   * meanwhile; the rest is for compressed files and what the engine makes of the lesion's part.
   */
  private static final int HEAP_PER_STORED_BYTE = 8;

  private final ObjectStore objects;

  StoredImages(ObjectStore objects) {
    this.objects = objects;
  }

  /** DICOM's name of a modality. */
  static String dicomName(Modality modality) {
    return switch (modality) {
      case CT -> "CT";
      case PET -> "PT";
    };
  }

  /**
   * Reads the slices and what may hold regions.
   *
   * @throws IOException when storage cannot be read
   * @throws org.petra.radiomics.RadiomicsException when the objects are no image, or it cannot be
   *     told which of several regions are meant
   */
  ImageWithRegions read(Modality modality, ImageManifest manifest, CaseRules rules)
      throws IOException {
    ImageSeries series = ImageSeries.assemble(objects(manifest.instanceDigests(), Part.WHOLE));
    Volume image =
        switch (modality) {
          case CT -> series.volume();
          case PET -> StandardizedUptake.of(series, rules.suv());
        };
    return new ImageWithRegions(image, series, regions(series, manifest, rules));
  }

  /**
   * The regions of an image whose intensities are not needed.
   *
   * @throws org.petra.radiomics.RadiomicsException MISSING_VOI when there is none, and as {@link
   *     #read} does
   */
  List<DrawnRegion> regions(ImageManifest manifest, CaseRules rules) throws IOException {
    ImageSeries series = ImageSeries.assemble(objects(manifest.instanceDigests(), Part.HEADER));
    return regions(series, manifest, rules).required(series);
  }

  private DrawnRegions regions(ImageSeries series, ImageManifest manifest, CaseRules rules)
      throws IOException {
    return DrawnRegions.on(
        series, objects(manifest.regionDigests(), Part.WHOLE), rules.voiPattern());
  }

  /** A generous estimate of the heap that reading and extracting this image takes. */
  long heapBytes(ImageManifest manifest) throws IOException {
    long stored = 0;
    for (String digest : manifest.instanceDigests()) {
      stored += objects.find(digest).map(StoredObject::length).orElse(0L);
    }
    return stored * HEAP_PER_STORED_BYTE;
  }

  private List<DicomObject> objects(List<String> digests, Part part) throws IOException {
    List<DicomObject> read = new ArrayList<>(digests.size());
    for (String digest : digests) {
      try (InputStream in = objects.open(digest)) {
        // All bytes first: a failing disk is not a file that is no DICOM.
        InputStream bytes = new ByteArrayInputStream(in.readAllBytes());
        read.add(part == Part.WHOLE ? DicomObject.read(bytes) : DicomObject.readHeader(bytes));
      }
    }
    return read;
  }

  /** How much of an object is kept in memory. */
  private enum Part {
    WHOLE,
    HEADER
  }
}
