package org.petra.dicom.segmentation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.series.ImageSeries;
import org.petra.radiomics.RadiomicsException;

/**
 * The volumes of interest of an image, each with all its readings.
 *
 * <p>Segments that refer to the image count; where no segment does, ROIs. Several of one name in
 * different objects are readings of one volume of interest if each of the objects says who drew it.
 *
 * @param regions ordered by volume of interest and reading; empty if there is none
 * @param ignored why ROIs that refer to the image are no regions, each without a full stop
 * @param pattern what labels had to match, where they had to
 */
public record DrawnRegions(
    List<DrawnRegion> regions, List<String> ignored, Optional<Pattern> pattern) {

  /**
   * The regions of an image.
   *
   * @param image whose grid the masks are on
   * @param segAndRtstruct segmentations and structure sets; other objects are left aside
   * @param voi what a whole label must match; its first group, or else the whole label, names the
   *     volume of interest. Absent: all labels must be one
   * @throws RadiomicsException AMBIGUOUS_VOI naming the labels if several could be meant, or if
   *     objects of one label do not say whose readings they are
   */
  public static DrawnRegions on(
      ImageSeries image, List<DicomObject> segAndRtstruct, Optional<Pattern> voi) {
    List<RegionCandidate> candidates =
        segAndRtstruct.stream()
            .flatMap(object -> RegionCandidate.of(object, image).stream())
            .filter(c -> voi.isEmpty() || voi.get().matcher(c.label()).matches())
            .toList();
    List<String> ignored =
        of(RegionCandidate.Kind.NOTHING_ENCLOSED, candidates).stream()
            .map(c -> "ROI \"" + c.label() + "\" has no closed planar contour" + c.contours())
            .toList();
    List<RegionCandidate> chosen = of(RegionCandidate.Kind.SEGMENT, candidates);
    if (chosen.isEmpty()) {
      chosen = of(RegionCandidate.Kind.ROI, candidates);
    }
    Map<String, List<RegionCandidate>> lesions =
        chosen.stream()
            .collect(
                Collectors.groupingBy(
                    c -> name(c.label(), voi), TreeMap::new, Collectors.toList()));
    if (voi.isEmpty() && lesions.size() > 1) {
      throw ambiguous(lesions.keySet(), "send one, or choose by name");
    }
    String frame = image.frameOfReferenceUid().orElse("");
    List<DrawnRegion> regions = new ArrayList<>();
    lesions.forEach(
        (lesion, drawn) ->
            readings(lesion, drawn)
                .forEach(
                    (reading, c) ->
                        regions.add(new DrawnRegion(lesion, reading, c.mask(), frame))));
    return new DrawnRegions(List.copyOf(regions), ignored, voi);
  }

  /**
   * The regions, of which there must be one at least.
   *
   * @throws RadiomicsException MISSING_VOI saying what was left aside
   */
  public List<DrawnRegion> required(ImageSeries image) {
    if (regions.isEmpty()) {
      throw new RadiomicsException(
          RadiomicsException.Code.MISSING_VOI,
          "No segment and no ROI"
              + pattern.map(p -> " that matches \"" + shown(p) + "\"").orElse("")
              + " refers to the "
              + image.modality()
              + " series."
              + ignored.stream().map(why -> " " + why + ".").collect(Collectors.joining()));
    }
    return regions;
  }

  /** A name that was asked for as it is shows without the marks that quote it. */
  private static String shown(Pattern pattern) {
    return pattern.pattern().replaceAll("^\\\\Q|\\\\E$", "");
  }

  private static List<RegionCandidate> of(
      RegionCandidate.Kind kind, List<RegionCandidate> candidates) {
    return candidates.stream().filter(c -> c.kind() == kind).toList();
  }

  private static String name(String label, Optional<Pattern> voi) {
    if (voi.isEmpty()) {
      return label;
    }
    Matcher matcher = voi.get().matcher(label);
    String group = matcher.matches() && matcher.groupCount() > 0 ? matcher.group(1) : null;
    return group == null ? label : group;
  }

  private static Map<Reading, RegionCandidate> readings(
      String lesion, List<RegionCandidate> drawn) {
    if (drawn.size() > 1 && drawn.stream().anyMatch(c -> c.mark().reader().isEmpty())) {
      throw ambiguous(
          drawn.stream().map(RegionCandidate::label).toList(),
          "send one, or say in each object who drew it");
    }
    Map<Reading, RegionCandidate> readings = new TreeMap<>();
    for (RegionCandidate c : drawn) {
      c.mark()
          .repetition()
          .ifPresent(n -> put(readings, lesion, new Reading(c.mark().reader(), n), c));
    }
    drawn.stream()
        .filter(c -> c.mark().repetition().isEmpty())
        .sorted(Comparator.comparing(c -> c.mark().order(), ReadingMark.Order.IN_TIME))
        .forEach(c -> put(readings, lesion, next(readings, c.mark().reader()), c));
    requireOneOfAnObject(drawn);
    return readings;
  }

  private static Reading next(Map<Reading, RegionCandidate> taken, String reader) {
    int repetition = 1;
    while (taken.containsKey(new Reading(reader, repetition))) {
      repetition++;
    }
    return new Reading(reader, repetition);
  }

  private static void put(
      Map<Reading, RegionCandidate> readings, String lesion, Reading reading, RegionCandidate c) {
    if (readings.put(reading, c) != null) {
      throw ambiguous(List.of(lesion, c.label()), "two objects claim to be the same reading of it");
    }
  }

  /** Two regions of one name in one object are no two readings. */
  private static void requireOneOfAnObject(List<RegionCandidate> drawn) {
    long objects = drawn.stream().map(c -> c.mark().order().uid()).distinct().count();
    if (objects < drawn.size()) {
      throw ambiguous(
          drawn.stream().map(RegionCandidate::label).toList(),
          "one object holds it several times; give each its own name");
    }
  }

  private static RadiomicsException ambiguous(Collection<String> labels, String whatToDo) {
    String names =
        new TreeSet<>(labels)
            .stream().map(label -> "\"" + label + "\"").collect(Collectors.joining(", "));
    return new RadiomicsException(
        RadiomicsException.Code.AMBIGUOUS_VOI,
        "Several regions could be meant: " + names + "; " + whatToDo + ".");
  }
}
