package org.petra.ingest.retrieve;

import java.util.Arrays;
import java.util.List;
import org.petra.support.problem.ProblemException;

/** The frame numbers of a path, such as {@code 1,3}. */
final class FrameList {

  private static final int MAX_DIGITS = 9;

  private FrameList() {}

  /**
   * The numbers, counted from 1, in the order of the path.
   *
   * @throws ProblemException 400 if one is no positive number
   */
  static List<Integer> parse(String text) {
    return Arrays.stream(text.split(",", -1)).map(FrameList::number).toList();
  }

  private static int number(String text) {
    boolean digits =
        !text.isEmpty()
            && text.length() <= MAX_DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || Integer.parseInt(text) == 0) {
      throw ProblemException.malformed("A frame list is numbers from 1 with commas between them.");
    }
    return Integer.parseInt(text);
  }

  /**
   * Passes if an image has all these frames.
   *
   * @throws ProblemException 404 otherwise
   */
  static void requireWithin(List<Integer> frames, int count) {
    for (int frame : frames) {
      if (frame > count) {
        throw ProblemException.notFound("frame", frame);
      }
    }
  }
}
