package org.petra.dicom.deidentification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.petra.dicom.part10.Tags;

/**
 * The Basic Application Level Confidentiality Profile of PS3.15 with the options Clean Descriptors,
 * Retain Longitudinal Temporal Information with Modified Dates, Retain Patient Characteristics and
 * Retain Safe Private, as tables.
 */
public final class Profile {

  private static final String SEPARATOR = ";";
  private static final int HEX = 16;
  private static final int WORD_DIGITS = 3;

  private static final Pattern WORDS =
      Pattern.compile("[^a-z0-9]+|(?<=[a-z])(?=[0-9])|(?<=[0-9])(?=[a-z])");

  /** Curves and overlays repeat in sixteen groups each. */
  private static final int REPEATING_MASK = 0xff00ffff;

  private static final Profile BASIC = new Profile();

  private final List<ProfileRow> rows = new ArrayList<>();
  private final Map<Integer, ProfileRow> byTag = new HashMap<>();
  private final List<ProfileRow> repeating = new ArrayList<>();
  private final List<SafePrivate> safePrivate = new ArrayList<>();
  private final Set<String> safeWords = new HashSet<>();

  private Profile() {
    for (String line : lines("basic-profile.csv")) {
      String[] cells = line.split(SEPARATOR, -1);
      ProfileRow row =
          new ProfileRow(
              cells[0], cells[1], cells[2], Treatment.valueOf(cells[3]), cells[4].equals("C"));
      rows.add(row);
      if (cells[0].contains("X")) {
        repeating.add(row);
      } else {
        byTag.put(Integer.parseUnsignedInt(cells[0], HEX), row);
      }
    }
    for (String line : lines("safe-private.csv")) {
      String[] cells = line.split(SEPARATOR, -1);
      safePrivate.add(
          new SafePrivate(
              Integer.parseInt(cells[0], HEX),
              Integer.parseInt(cells[1], HEX),
              cells[2],
              cells[3],
              Treatment.valueOf(cells[4])));
    }
    lines("safe-words.txt").forEach(line -> safeWords.addAll(List.of(line.split(" "))));
  }

  /** The one profile. */
  public static Profile basic() {
    return BASIC;
  }

  /** The table of standard attributes. */
  public List<ProfileRow> rows() {
    return List.copyOf(rows);
  }

  /** The private attributes that stay. */
  public List<SafePrivate> safePrivate() {
    return List.copyOf(safePrivate);
  }

  /** The row of a standard attribute, if the table has it. */
  Optional<ProfileRow> row(int tag) {
    ProfileRow row = byTag.get(tag);
    return row != null
        ? Optional.of(row)
        : repeating.stream().filter(each -> repeats(each.tag(), tag)).findFirst();
  }

  /** What is done to a private attribute. */
  Treatment privateTreatment(int tag, String creator) {
    return safePrivate.stream()
        .filter(safe -> safe.matches(tag, creator))
        .findFirst()
        .map(SafePrivate::treatment)
        .orElse(Treatment.REMOVE);
  }

  /** Whether the text is made of safe words and short numbers alone. */
  boolean isSafe(String text) {
    for (String word : WORDS.split(text.toLowerCase(Locale.ROOT))) {
      boolean number = word.length() <= WORD_DIGITS && word.chars().allMatch(Character::isDigit);
      if (!number && !safeWords.contains(word)) {
        return false;
      }
    }
    return text.chars().allMatch(c -> c < 0x7f);
  }

  private static boolean repeats(String pattern, int tag) {
    String digits = Tags.hex(tag & REPEATING_MASK);
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) != 'X' && pattern.charAt(i) != digits.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static List<String> lines(String resource) {
    try (InputStream in = Profile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + resource);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
