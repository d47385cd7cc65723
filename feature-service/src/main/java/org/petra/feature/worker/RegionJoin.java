package org.petra.feature.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.petra.dicom.segmentation.Reading;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.extraction.Modality;

/**
 * Which regions of a case's images are of one lesion in one reading.
 *
 * <p>Where every image has one volume of interest they are one lesion, whatever their labels, which
 * is named as on the first image; otherwise lesions of one name belong together and each must be
 * drawn on every image. The same goes for the readings of a lesion, except that the one reading of
 * an image serves every reading of the others: a PET's seed is often drawn once.
 */
final class RegionJoin {

  private final Map<Modality, List<RegionPart>> parts;

  private RegionJoin(Map<Modality, List<RegionPart>> parts) {
    this.parts = parts;
  }

  /**
   * One lesion in one reading.
   *
   * @param parts its features on each image
   */
  record Joined(String voi, Reading reading, Map<Modality, RegionPart> parts) {}

  /**
   * Joins the parts of each image, of which there is at least one an image.
   *
   * @throws RadiomicsException MISSING_VOI naming a lesion or a reading that an image lacks
   */
  static List<Joined> of(Map<Modality, List<RegionPart>> parts) {
    RegionJoin join = new RegionJoin(parts);
    SortedSet<String> lesions = new TreeSet<>();
    parts.values().forEach(list -> list.forEach(part -> lesions.add(part.voi())));
    boolean oneEach =
        parts.values().stream()
            .allMatch(list -> list.stream().map(RegionPart::voi).distinct().count() == 1);
    if (oneEach) {
      return join.lesion(parts.values().iterator().next().getFirst().voi(), parts);
    }
    List<Joined> joined = new ArrayList<>();
    for (String voi : lesions) {
      joined.addAll(join.lesion(voi, join.named(voi)));
    }
    return joined;
  }

  private Map<Modality, List<RegionPart>> named(String voi) {
    Map<Modality, List<RegionPart>> named = new LinkedHashMap<>();
    parts.forEach(
        (modality, list) -> {
          List<RegionPart> ofLesion = list.stream().filter(p -> p.voi().equals(voi)).toList();
          if (ofLesion.isEmpty()) {
            throw missing("\"" + voi + "\"", modality);
          }
          named.put(modality, ofLesion);
        });
    return named;
  }

  private List<Joined> lesion(String voi, Map<Modality, List<RegionPart>> drawn) {
    SortedSet<Reading> readings = new TreeSet<>();
    for (List<RegionPart> list : drawn.values()) {
      if (list.size() > 1) {
        list.forEach(part -> readings.add(part.reading()));
      }
    }
    if (readings.isEmpty()) {
      readings.add(drawn.values().iterator().next().getFirst().reading());
    }
    List<Joined> joined = new ArrayList<>();
    for (Reading reading : readings) {
      Map<Modality, RegionPart> ofReading = new LinkedHashMap<>();
      drawn.forEach((modality, list) -> ofReading.put(modality, one(voi, reading, list, modality)));
      joined.add(new Joined(voi, reading, ofReading));
    }
    return joined;
  }

  private static RegionPart one(
      String voi, Reading reading, List<RegionPart> drawn, Modality modality) {
    if (drawn.size() == 1) {
      return drawn.getFirst();
    }
    return drawn.stream()
        .filter(part -> part.reading().equals(reading))
        .findFirst()
        .orElseThrow(() -> missing(reading + " of \"" + voi + "\"", modality));
  }

  private static RadiomicsException missing(String what, Modality modality) {
    return new RadiomicsException(
        RadiomicsException.Code.MISSING_VOI,
        "The case's images do not have the same regions: "
            + what
            + " is not drawn on the "
            + StoredImages.dicomName(modality)
            + " series.");
  }
}
