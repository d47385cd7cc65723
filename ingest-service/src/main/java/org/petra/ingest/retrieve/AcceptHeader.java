package org.petra.ingest.retrieve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.petra.contracts.error.ErrorCode;
import org.petra.dicom.stow.ContentType;
import org.petra.radiomics.RadiomicsException;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The media types that a client accepts, the preferred ones first. */
public final class AcceptHeader {

  private static final ContentType ANYTHING = ContentType.parse("*/*");

  private final List<ContentType> ranges;

  private AcceptHeader(List<ContentType> ranges) {
    this.ranges = ranges;
  }

  /**
   * What the request accepts; anything where it does not say. A malformed range is skipped. The
   * parameter {@code accept} stands for the header where there is one (PS3.18 section 8.3.3.1).
   */
  public static AcceptHeader of(HttpServletRequest request) {
    String parameter = request.getParameter("accept");
    if (parameter != null && !parameter.isBlank()) {
      return parse(parameter);
    }
    List<String> headers = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
    return headers.isEmpty()
        ? new AcceptHeader(List.of(ANYTHING))
        : parse(String.join(",", headers));
  }

  /** What a header field says. */
  static AcceptHeader parse(String header) {
    List<ContentType> ranges = new ArrayList<>();
    for (String range : split(header)) {
      try {
        ContentType type = ContentType.parse(range);
        if (quality(type) > 0) {
          ranges.add(type);
        }
      } catch (IllegalArgumentException e) {
        continue; // A range that cannot be read accepts nothing.
      }
    }
    // Stable: equally good ones stay in the client's order.
    ranges.sort(Comparator.comparingDouble(AcceptHeader::quality).reversed());
    return new AcceptHeader(List.copyOf(ranges));
  }

  /** The accepted ranges, the preferred ones first. */
  public List<ContentType> ranges() {
    return ranges;
  }

  /**
   * Passes if DICOM JSON is accepted.
   *
   * @throws ProblemException 406 otherwise
   */
  public void requireDicomJson() {
    boolean accepted =
        ranges.stream()
            .anyMatch(
                range ->
                    range.is("*", "*")
                        || range.is("application", "*")
                        || range.is("application", "json")
                        || range.is("application", "dicom+json"));
    if (!accepted) {
      throw notAcceptable("This is given as application/dicom+json alone.");
    }
  }

  /** A 406 that says what can be given. */
  static ProblemException notAcceptable(String detail) {
    return new ProblemException(HttpStatus.NOT_ACCEPTABLE, ErrorCode.NOT_ACCEPTABLE, detail);
  }

  /** A 406 for pixels that cannot be decoded. */
  static ProblemException notAcceptable(RadiomicsException why) {
    return notAcceptable(String.valueOf(why.getMessage()));
  }

  /** What {@code reading} gives, or the 406 that says why an object cannot be read. */
  static <T> T readable(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (RadiomicsException e) {
      throw notAcceptable(e);
    }
  }

  private static double quality(ContentType range) {
    return range.parameter("q").map(Double::parseDouble).orElse(1.0);
  }

  /** Splits at commas outside quoted strings. */
  private static List<String> split(String header) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (char c : header.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      }
      if (c == ',' && !quoted) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }
}
