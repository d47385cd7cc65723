package org.petra.feature.worker;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.extraction.ProposedRegion;
import org.petra.contracts.extraction.ProposedRegion.Absence;
import org.petra.dicom.segmentation.DrawnRegion;
import org.petra.dicom.segmentation.Reading;
import org.petra.dicom.series.ImageSeries;
import org.petra.radiomics.extraction.Modality;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.region.CtProposal;
import org.petra.radiomics.region.SuvRegion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is proposed for the lesions of one case on its CT, from the regions drawn on its PET, and
 * how far it agrees with what was drawn on the CT. It fails no extraction: where there is no
 * proposal there is a reason. Not safe for use by many threads.
 */
final class CtProposals {

  private static final Logger log = LoggerFactory.getLogger(CtProposals.class);
  private static final double MM3_PER_ML = 1000;

  private final Map<Drawn, SuvRegion> onPet = new LinkedHashMap<>();
  private final Map<Drawn, CtProposal> proposals = new HashMap<>();
  private final Map<Pair, ProposedRegion> compared = new HashMap<>();
  private String petFrame = "";

  private record Drawn(String voi, Reading reading) {

    static Drawn of(DrawnRegion region) {
      return new Drawn(region.voi(), region.reading());
    }

    static Drawn of(RegionPart part) {
      return new Drawn(part.voi(), part.reading());
    }
  }

  private record Pair(Drawn onCt, Drawn onPet) {}

  /**
   * Keeps a region that was drawn on the PET itself; one carried over from the CT is no evidence.
   */
  void seen(DrawnRegion region, SuvRegion hot, ImageSeries pet) {
    petFrame = pet.frameOfReferenceUid().orElse("");
    onPet.put(Drawn.of(region), hot);
  }

  /** Compares the proposal of each region of the PET with one that was drawn on the CT. */
  void compare(DrawnRegion region, Mask drawn, ImageWithRegions ct) {
    boolean oneFrame =
        !petFrame.isEmpty() && petFrame.equals(ct.series().frameOfReferenceUid().orElse(""));
    onPet.forEach(
        (lesion, hot) ->
            compared.put(
                new Pair(Drawn.of(region), lesion),
                oneFrame
                    ? compared(lesion, hot, drawn, ct)
                    : ProposedRegion.none(Absence.OTHER_FRAME_OF_REFERENCE)));
  }

  /** The comparison for a lesion in a reading; null where the case has no CT under the profile. */
  @Nullable ProposedRegion of(RegionJoin.Joined joined) {
    RegionPart ct = joined.parts().get(Modality.CT);
    if (ct == null) {
      return null;
    }
    RegionPart pet = joined.parts().get(Modality.PET);
    ProposedRegion none = ProposedRegion.none(Absence.NO_PET_REGION);
    return pet == null ? none : compared.getOrDefault(new Pair(Drawn.of(ct), Drawn.of(pet)), none);
  }

  private ProposedRegion compared(Drawn lesion, SuvRegion hot, Mask drawn, ImageWithRegions ct) {
    try {
      return switch (proposals.computeIfAbsent(lesion, _ -> CtProposal.of(ct.image(), hot))) {
        case CtProposal.Region region ->
            ProposedRegion.of(region.dice(drawn), region.volumeMm3() / MM3_PER_ML);
        case CtProposal.None none -> ProposedRegion.none(Absence.valueOf(none.reason().name()));
      };
    } catch (RuntimeException e) {
      // Whatever it is, the features are there and the case must not be lost for it.
      log.error("A proposal met a defect", e);
      return ProposedRegion.none(Absence.DEFECT);
    }
  }
}
