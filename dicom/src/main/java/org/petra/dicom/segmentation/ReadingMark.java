package org.petra.dicom.segmentation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.Tags;

/**
 * What a SEG or RTSTRUCT says of its reading.
 *
 * <p>A Content Label or Structure Set Label like {@code READER1_2} says both: reader {@code
 * READER1}, second repetition. Otherwise the reader is Content Creator's Name, Operators' Name or
 * Reviewer Name, the first that is there, and the repetition follows from the order of the reader's
 * objects: by content date and time, then series and instance number, then UID. In a de-identified
 * object (Patient Identity Removed) such names are made up and count for nothing: one word for two
 * readers would make them one.
 *
 * @param reader empty where nothing names one
 * @param repetition where the label says it
 * @param order sorts the objects of one reader in time
 */
record ReadingMark(String reader, OptionalInt repetition, Order order) {

  private static final Pattern LABEL = Pattern.compile("(READER\\d{1,3})_([1-9]\\d?)");

  private static final int[] READER_TAGS = {
    Tags.CONTENT_CREATOR_NAME, Tags.OPERATORS_NAME, Tags.REVIEWER_NAME
  };

  /** When the object was made, as far as it says. */
  record Order(String date, String time, int series, int instance, String uid) {

    static final Comparator<Order> IN_TIME =
        Comparator.comparing(Order::date)
            .thenComparing(Order::time)
            .thenComparingInt(Order::series)
            .thenComparingInt(Order::instance)
            .thenComparing(Order::uid);
  }

  static ReadingMark of(DicomObject object) {
    Order order =
        new Order(
            first(object, Tags.CONTENT_DATE, Tags.STRUCTURE_SET_DATE),
            first(object, Tags.CONTENT_TIME, Tags.STRUCTURE_SET_TIME),
            object.integer(Tags.SERIES_NUMBER).orElse(0),
            object.integer(Tags.INSTANCE_NUMBER).orElse(0),
            first(object, Tags.SOP_INSTANCE_UID));
    Matcher label = LABEL.matcher(first(object, Tags.CONTENT_LABEL, Tags.STRUCTURE_SET_LABEL));
    return label.matches()
        ? new ReadingMark(label.group(1), OptionalInt.of(Integer.parseInt(label.group(2))), order)
        : new ReadingMark(reader(object), OptionalInt.empty(), order);
  }

  private static String reader(DicomObject object) {
    boolean removed =
        object.string(Tags.PATIENT_IDENTITY_REMOVED).filter("YES"::equals).isPresent();
    return removed ? "" : first(object, READER_TAGS);
  }

  /** Says the reading in an object so that {@link #of} reads it again. */
  static void write(DicomObjectBuilder object, Reading reading) {
    String label = reading.reader() + "_" + reading.repetition();
    boolean asLabel = LABEL.matcher(label).matches();
    if (!asLabel && reading.repetition() != 1) {
      throw new IllegalArgumentException("only a code like READER1 has repetitions");
    }
    object.set(Tags.CONTENT_LABEL, asLabel ? label : "SEGMENTATION");
    if (reading.reader().isEmpty()) {
      object.setEmpty(Tags.CONTENT_CREATOR_NAME);
    } else {
      object.set(Tags.CONTENT_CREATOR_NAME, reading.reader());
    }
  }

  private static String first(DicomObject object, int... tags) {
    return Arrays.stream(tags)
        .mapToObj(object::string)
        .flatMap(Optional::stream)
        .map(ReadingMark::plain)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** A name without its ideographic and phonetic forms and its empty trailing components. */
  private static String plain(String text) {
    return text.replace("\0", "").replaceFirst("=.*", "").replaceFirst("\\^+$", "").strip();
  }
}
