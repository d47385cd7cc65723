package org.petra.ingest.retrieve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petra.dicom.rendering.PictureFormat;
import org.petra.dicom.rendering.Rendering;
import org.petra.dicom.rendering.Viewport;
import org.petra.dicom.rendering.Window;
import org.petra.dicom.stow.ContentType;
import org.petra.support.problem.ProblemException;

/**
 * What a request for pictures asks for, PS3.18 section 8.3.5.
 *
 * @param rendering what the pictures are to look like
 * @param single whether the one picture is the body itself
 * @param warnings what of the request is ignored
 */
record RenderingRequest(Rendering rendering, boolean single, List<String> warnings) {

  private static final List<String> IGNORED = List.of("annotation", "iccprofile");

  /**
   * Reads the request.
   *
   * @throws ProblemException 400 if a parameter is malformed, 406 if no picture is accepted
   */
  static RenderingRequest of(HttpServletRequest request) {
    Accepted accepted = accepted(AcceptHeader.of(request));
    Rendering rendering =
        new Rendering(accepted.format, quality(request), window(request), viewport(request));
    List<String> warnings = new ArrayList<>();
    for (String name : IGNORED) {
      if (request.getParameter(name) != null) {
        warnings.add("The parameter " + name + " is not supported and was ignored.");
      }
    }
    return new RenderingRequest(rendering, accepted.single, warnings);
  }

  private record Accepted(PictureFormat format, boolean single) {}

  private static Accepted accepted(AcceptHeader accept) {
    for (ContentType range : accept.ranges()) {
      boolean multipart = range.is("multipart", "related");
      String type =
          multipart ? range.parameter("type").orElse("*/*") : range.type() + "/" + range.subtype();
      for (PictureFormat format : PictureFormat.values()) {
        boolean any = type.equals("*/*") || type.equals("image/*");
        if (any || type.equalsIgnoreCase(format.mediaType())) {
          return new Accepted(format, !multipart);
        }
      }
    }
    throw AcceptHeader.notAcceptable("Pictures are given as image/jpeg or image/png.");
  }

  private static int quality(HttpServletRequest request) {
    String text = request.getParameter("quality");
    if (text == null) {
      return Rendering.DEFAULT_QUALITY;
    }
    double quality = numbers("quality", text, 1, 1)[0];
    if (quality < 1 || quality > 100 || quality != Math.rint(quality)) {
      throw ProblemException.malformed("quality is a whole number from 1 to 100.");
    }
    return (int) quality;
  }

  private static Optional<Window> window(HttpServletRequest request) {
    String text = request.getParameter("window");
    if (text == null) {
      return Optional.empty();
    }
    String[] parts = text.split(",", -1);
    try {
      Window.Shape shape = parts.length == 3 ? Window.Shape.of(parts[2]) : Window.Shape.LINEAR;
      String both = String.join(",", Arrays.copyOf(parts, Math.min(parts.length, 2)));
      double[] values = numbers("window", both, 2, 2);
      if (parts.length <= 3) {
        return Optional.of(new Window(values[0], values[1], shape));
      }
    } catch (IllegalArgumentException e) {
      // Answered below.
    }
    throw ProblemException.malformed(
        "window is center,width,shape with a positive width (1 or more for linear) and linear,"
            + " linear-exact or sigmoid.");
  }

  private static Optional<Viewport> viewport(HttpServletRequest request) {
    String text = request.getParameter("viewport");
    if (text == null) {
      return Optional.empty();
    }
    double[] v = numbers("viewport", text, 2, 6);
    boolean whole = Arrays.stream(v).allMatch(n -> n == Math.rint(n) && Math.abs(n) < 1 << 20);
    try {
      if (whole && (v.length == 2 || v.length == 6)) {
        Optional<Viewport.Region> region =
            v.length == 2
                ? Optional.empty()
                : Optional.of(new Viewport.Region((int) v[2], (int) v[3], (int) v[4], (int) v[5]));
        return Optional.of(new Viewport((int) v[0], (int) v[1], region));
      }
    } catch (IllegalArgumentException e) {
      // Answered below.
    }
    throw ProblemException.malformed(
        "viewport is width,height or width,height,x,y,columns,rows in whole pixels, at most "
            + Viewport.MAX_SIZE
            + " for the picture.");
  }

  private static double[] numbers(String name, @Nullable String text, int least, int most) {
    try {
      double[] values =
          Arrays.stream(String.valueOf(text).split(",", -1))
              .mapToDouble(Double::parseDouble)
              .toArray();
      if (values.length >= least && values.length <= most) {
        return values;
      }
    } catch (NumberFormatException e) {
      // Answered below.
    }
    throw ProblemException.malformed(name + " is numbers with commas between them.");
  }
}
