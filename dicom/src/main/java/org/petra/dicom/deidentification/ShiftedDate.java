package org.petra.dicom.deidentification;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Moves the date in a value of DA or DT and leaves its precision, time and offset as they are. */
final class ShiftedDate {

  /** Year, month and day where given (also with the dots of old objects), then the rest of a DT. */
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})\\.?(?:(\\d{2}))?\\.?(?:(\\d{2}))?(\\d{2,6}(?:\\.\\d{1,6})?)?([+-]\\d{4})?");

  private ShiftedDate() {}

  /** The earlier date; empty for a text that is no date, of which nothing must stay. */
  static Optional<String> back(String value, int days) {
    Matcher parts = DATE.matcher(value);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate date =
          LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)))
              .minusDays(days);
      StringBuilder text = new StringBuilder(String.format("%04d", date.getYear()));
      if (parts.group(2) != null) {
        text.append(String.format("%02d", date.getMonthValue()));
      }
      if (parts.group(3) != null) {
        text.append(String.format("%02d", date.getDayOfMonth()));
      }
      for (int group = 4; group <= 5; group++) {
        text.append(parts.group(group) == null ? "" : parts.group(group));
      }
      return Optional.of(text.toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }
}
