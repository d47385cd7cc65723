package org.petra.ingest.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.CaseProblem;
import org.petra.dicom.part10.SopClass;
import org.petra.ingest.cases.Assembly.Assembled;
import org.petra.ingest.cases.Assembly.Image;
import org.petra.ingest.cases.Assembly.Refused;
import org.petra.ingest.study.StudyContents.RegionObject;

/**
 * Puts a study's series together as a case: at most one CT and one PET, and the objects that may
 * hold regions of each.
 *
 * <p>A series to which no region refers is left aside where another of its modality has one (a
 * scout, a second reconstruction). Which regions count, and what an image without one means, is for
 * the profile to say, and so for the worker; a case needs one region at least.
 */
final class CaseAssembler {

  private static final List<String> MODALITIES = List.of("CT", "PT");

  private final List<SeriesOfStudy> series;
  private final List<RegionObject> regions;

  /** A series, its modality and its coordinate system. */
  record SeriesOfStudy(
      String seriesInstanceUid, String modality, @Nullable String frameOfReferenceUid) {

    /** The rule of the dicom room: an object that names no series is matched by its frame. */
    boolean isMeantBy(RegionObject region) {
      return region.referencedSeries().isEmpty()
          ? frameOfReferenceUid != null && region.framesOfReference().contains(frameOfReferenceUid)
          : region.referencedSeries().contains(seriesInstanceUid);
    }
  }

  CaseAssembler(List<SeriesOfStudy> series, List<RegionObject> regions) {
    this.series = series;
    this.regions = regions;
  }

  /** The case, or the first problem that is found. */
  Assembly assemble() {
    CaseProblem problem = strayRegion();
    if (problem != null) {
      return new Refused(problem);
    }
    List<Image> images = new ArrayList<>();
    for (String modality : MODALITIES) {
      List<SeriesOfStudy> candidates =
          series.stream().filter(s -> s.modality().equals(modality)).toList();
      if (candidates.isEmpty()) {
        continue;
      }
      switch (image(modality, candidates)) {
        case Assembled one -> images.addAll(one.images());
        case Refused refused -> {
          return refused;
        }
      }
    }
    if (images.isEmpty()) {
      return refused(
          "MISSING_IMAGE", "The study holds neither a CT nor a PET series; send one of them.");
    }
    return new Assembled(images);
  }

  private @Nullable CaseProblem strayRegion() {
    for (RegionObject region : regions) {
      if (series.stream().noneMatch(s -> s.isMeantBy(region))) {
        return new CaseProblem(
            "GEOMETRY_MISMATCH",
            kind(region)
                + " "
                + region.sopInstanceUid()
                + " refers to no series of its study; send the series it was drawn on"
                + (region.referencedSeries().isEmpty()
                    ? ""
                    : ", " + String.join(", ", region.referencedSeries()))
                + ".");
      }
    }
    return null;
  }

  private Assembly image(String modality, List<SeriesOfStudy> candidates) {
    List<SeriesOfStudy> withRegion =
        candidates.stream().filter(s -> !references(s).isEmpty()).toList();
    if (withRegion.size() > 1) {
      return refused(
          "AMBIGUOUS_VOI",
          "Regions refer to more than one "
              + modality
              + " series, "
              + uids(withRegion)
              + "; send the study with one of them segmented.");
    }
    List<SeriesOfStudy> chosen = withRegion.isEmpty() ? candidates : withRegion;
    boolean noneAtAll = regions.stream().allMatch(r -> r.regions() == 0);
    if (chosen.size() > 1 || noneAtAll) {
      return refused(
          "MISSING_VOI",
          "No SEG and no RTSTRUCT refers to the "
              + modality
              + " series "
              + uids(candidates)
              + "; send one that does.");
    }
    SeriesOfStudy one = chosen.getFirst();
    List<String> digests = references(one).stream().map(RegionObject::digest).distinct().toList();
    return new Assembled(List.of(new Image(modality, one.seriesInstanceUid(), digests)));
  }

  private List<RegionObject> references(SeriesOfStudy to) {
    return regions.stream().filter(r -> r.regions() > 0).filter(to::isMeantBy).toList();
  }

  private static String kind(RegionObject region) {
    return region.sopClassUid().equals(SopClass.RT_STRUCTURE_SET) ? "RTSTRUCT" : "SEG";
  }

  private static String uids(List<SeriesOfStudy> series) {
    return series.stream().map(SeriesOfStudy::seriesInstanceUid).collect(Collectors.joining(", "));
  }

  private static Refused refused(String code, String detail) {
    return new Refused(new CaseProblem(code, detail));
  }
}
