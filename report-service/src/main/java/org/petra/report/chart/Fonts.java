package org.petra.report.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The one typeface of a report, Liberation Sans, which is embedded wherever it is used. */
public final class Fonts {

  /** Its name. */
  public static final String FAMILY = "Liberation Sans";

  private static final String FOLDER = "/liberation/LiberationSans-";

  private Fonts() {}

  /** The font file of a style: {@code Regular}, {@code Bold} or {@code Italic}. */
  public static InputStream file(String style) {
    String path = FOLDER + style + ".ttf";
    InputStream stream = Fonts.class.getResourceAsStream(path);
    if (stream == null) {
      throw new IllegalStateException(path + " is missing from the class path");
    }
    return stream;
  }

  /** The regular style for measuring and drawing text in a chart. */
  static Font regular(float size) {
    try (InputStream file = file("Regular")) {
      Font font = Font.createFont(Font.TRUETYPE_FONT, file);
      // The SVG drawer looks a family up among the environment's fonts.
      GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
      return font.deriveFont(size);
    } catch (FontFormatException e) {
      throw new IllegalStateException("Liberation Sans cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
