package org.petra.dicom.suv;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;

/**
 * The time from injection to the start of acquisition, to which START corrects.
 *
 * <p>The start is the series time, unless an acquisition began before it: then the series is a
 * later reconstruction, and the start is GE's own scan time where it is there, else the earliest
 * acquisition. An injection given by time alone that is later in the day than the start was the day
 * before.
 */
final class UptakeTime {

  private UptakeTime() {}

  /** Seconds, at least 0; NaN after adding to {@code missing} what is not there. */
  static double seconds(List<DicomObject> slices, DicomObject injection, List<String> missing) {
    LocalDateTime start = start(slices);
    if (start == null) {
      missing.add(slices.getFirst().has(Tags.SERIES_DATE) ? "SeriesTime" : "SeriesDate");
    }
    Optional<LocalDateTime> injected =
        injection.string(Tags.RADIOPHARMACEUTICAL_START_DATE_TIME).flatMap(DicomTime::dateTime);
    Optional<LocalTime> injectedTime =
        injection.string(Tags.RADIOPHARMACEUTICAL_START_TIME).flatMap(DicomTime::time);
    if (injected.isEmpty() && injectedTime.isEmpty()) {
      missing.add("RadiopharmaceuticalStartDateTime");
    }
    if (start == null || (injected.isEmpty() && injectedTime.isEmpty())) {
      return Double.NaN;
    }
    LocalDateTime at = injected.orElseGet(() -> before(start, injectedTime.orElseThrow()));
    Duration uptake = Duration.between(at, start);
    if (uptake.isNegative()) {
      throw Attribute.unusable("RadiopharmaceuticalStartDateTime is after the acquisition");
    }
    return uptake.toNanos() / 1e9;
  }

  private static LocalDateTime before(LocalDateTime start, LocalTime time) {
    LocalDateTime sameDay = start.toLocalDate().atTime(time);
    return sameDay.isAfter(start) ? sameDay.minusDays(1) : sameDay;
  }

  private static @Nullable LocalDateTime start(List<DicomObject> slices) {
    LocalDateTime start = null;
    for (DicomObject slice : slices) {
      LocalDateTime series = at(slice, Tags.SERIES_DATE, Tags.SERIES_TIME);
      if (series == null) {
        return null;
      }
      LocalDateTime acquisition = at(slice, Tags.ACQUISITION_DATE, Tags.ACQUISITION_TIME);
      LocalDateTime earlier =
          acquisition != null && acquisition.isBefore(series)
              ? VendorTags.geScanStart(slice).orElse(acquisition)
              : series;
      start = start == null || earlier.isBefore(start) ? earlier : start;
    }
    return start;
  }

  private static @Nullable LocalDateTime at(DicomObject slice, int dateTag, int timeTag) {
    Optional<LocalTime> time = slice.string(timeTag).flatMap(DicomTime::time);
    return slice
        .string(dateTag)
        .flatMap(DicomTime::date)
        .flatMap(date -> time.map(date::atTime))
        .orElse(null);
  }
}
