package org.petra.dicom.suv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and times as DA, TM and DT (PS3.5 section 6.2), also with the colons and dots of ACR-NEMA.
 *
 * <p>A time may break off after the hour or the minute. The zone of a DT is not used: the times of
 * a series are all local to the scanner.
 */
final class DicomTime {

  private static final Pattern DATE = Pattern.compile("(\\d{4})\\.?(\\d{2})\\.?(\\d{2})");
  private static final Pattern TIME =
      Pattern.compile("(\\d{2})(?::?(\\d{2})(?::?(\\d{2})(?:\\.(\\d{1,9})\\d*)?)?)?");
  private static final Pattern DATE_TIME = Pattern.compile("(\\d{8})([\\d.]+)(?:[+-]\\d{4})?");

  private DicomTime() {}

  static Optional<LocalDate> date(String text) {
    Matcher m = DATE.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Optional<LocalTime> time(String text) {
    Matcher m = TIME.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    String fraction = m.group(4) == null ? "" : m.group(4);
    int nanos = number((fraction + "000000000").substring(0, 9));
    // A leap second is written as 60.
    int second = Math.min(59, m.group(3) == null ? 0 : number(m.group(3)));
    try {
      return Optional.of(
          LocalTime.of(
              number(m.group(1)), m.group(2) == null ? 0 : number(m.group(2)), second, nanos));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A DT with at least an hour. */
  static Optional<LocalDateTime> dateTime(String text) {
    Matcher m = DATE_TIME.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    Optional<LocalTime> time = time(m.group(2));
    return date(m.group(1)).flatMap(d -> time.map(d::atTime));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
