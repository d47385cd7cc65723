package org.petra.feature.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.CaseManifest;
import org.petra.contracts.cases.CaseManifest.ImageManifest;
import org.petra.dicom.segmentation.DrawnRegion;
import org.petra.feature.profile.NamedProfile;
import org.petra.feature.store.RegionVector;
import org.petra.radiomics.extraction.CaseRules;
import org.petra.radiomics.extraction.Modality;
import org.petra.radiomics.extraction.ProfileExtractor;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.region.SuvRegion;
import org.springframework.stereotype.Component;

/**
 * From a manifest to one vector for each lesion and reading, CT before PET, and beside it the
 * proposal on the CT. A worker has one image in memory at a time, and all workers together stay
 * within the {@link HeapBudget}.
 */
@Component
class CasePipeline {

  /** The PET first: it says where on the CT a lesion is proposed. */
  private static final List<Modality> READING_ORDER = List.of(Modality.PET, Modality.CT);

  private final StoredImages images;
  private final HeapBudget heap;

  CasePipeline(StoredImages images, HeapBudget heap) {
    this.images = images;
    this.heap = heap;
  }

  /**
   * The vectors of a case; at least one.
   *
   * @throws IOException when storage cannot be read
   * @throws InterruptedException when the service stops while the worker waits for memory
   * @throws MissingModalityException when an image is missing that the profile covers
   * @throws org.petra.radiomics.RadiomicsException when the data allow no vector
   */
  List<RegionVector> extract(CaseManifest manifest, NamedProfile profile)
      throws IOException, InterruptedException {
    Map<Modality, ImageManifest> needed = needed(manifest, profile);
    Map<Modality, List<RegionPart>> parts = new EnumMap<>(Modality.class);
    CtProposals proposals = new CtProposals();
    for (Modality modality : READING_ORDER) {
      @Nullable ImageManifest image = needed.get(modality);
      if (image != null) {
        try (HeapBudget.Share _ = heap.take(images.heapBytes(image))) {
          ImageWithRegions read = images.read(modality, image, profile.profile().caseRules());
          parts.put(
              modality,
              switch (modality) {
                case PET -> petParts(manifest, read, profile, proposals);
                case CT -> ctParts(read, profile, proposals);
              });
        }
      }
    }
    return RegionJoin.of(parts).stream()
        .map(joined -> JoinedVector.of(profile, joined, proposals))
        .toList();
  }

  private static List<RegionPart> ctParts(
      ImageWithRegions ct, NamedProfile profile, CtProposals proposals) {
    ProfileExtractor extractor = profile.profile().extractor(Modality.CT);
    List<RegionPart> parts = new ArrayList<>();
    for (DrawnRegion region : ct.regions().required(ct.series())) {
      Mask mask = region.mask();
      parts.add(
          new RegionPart(
              region.voi(), region.reading(), extractor.extract(ct.image(), mask), null, false));
      proposals.compare(region, mask, ct);
    }
    return parts;
  }

  private List<RegionPart> petParts(
      CaseManifest manifest, ImageWithRegions pet, NamedProfile profile, CtProposals proposals)
      throws IOException {
    CaseRules rules = profile.profile().caseRules();
    boolean carriedOver = rules.ctVoiOnPet() && pet.regions().regions().isEmpty();
    List<DrawnRegion> regions =
        carriedOver ? fromCt(manifest, pet, rules) : pet.regions().required(pet.series());
    ProfileExtractor extractor = profile.profile().extractor(Modality.PET);
    List<RegionPart> parts = new ArrayList<>();
    for (DrawnRegion region : regions) {
      Mask mask = region.mask();
      SuvRegion hot = SuvRegion.of(pet.image(), mask).cropped();
      parts.add(
          new RegionPart(
              region.voi(),
              region.reading(),
              extractor.extract(pet.image(), mask),
              hot,
              carriedOver));
      if (!carriedOver) {
        proposals.seen(region, hot, pet.series());
      }
    }
    return parts;
  }

  /** The CT's regions on the PET; a case without CT lacks the PET's own regions. */
  private List<DrawnRegion> fromCt(CaseManifest manifest, ImageWithRegions pet, CaseRules rules)
      throws IOException {
    @Nullable ImageManifest ct = image(manifest, Modality.CT);
    if (ct == null) {
      return pet.regions().required(pet.series());
    }
    return images.regions(ct, rules).stream()
        .map(region -> region.carriedOver(pet.series()))
        .toList();
  }

  private static Map<Modality, ImageManifest> needed(CaseManifest manifest, NamedProfile profile) {
    Map<Modality, ImageManifest> needed = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (Modality modality : Modality.values()) {
      if (profile.profile().modalities().containsKey(modality)) {
        @Nullable ImageManifest image = image(manifest, modality);
        if (image == null) {
          missing.add(StoredImages.dicomName(modality));
        } else {
          needed.put(modality, image);
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new MissingModalityException(missing);
    }
    return needed;
  }

  private static @Nullable ImageManifest image(CaseManifest manifest, Modality modality) {
    for (ImageManifest image : manifest.images()) {
      if (image.modality().equals(StoredImages.dicomName(modality))) {
        return image;
      }
    }
    return null;
  }
}
