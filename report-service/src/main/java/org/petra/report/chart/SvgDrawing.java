package org.petra.report.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Java 2D drawings of one page as SVG elements; their ids are the page's own. For one thread. */
public final class SvgDrawing {

  private static final String SVG = "http://www.w3.org/2000/svg";

  private int drawings;

  /** The element of what {@code draw} draws on a canvas of the given size in pixels. */
  String svg(int width, int height, String description, Consumer<Graphics2D> draw) {
    drawings++;
    Document document =
        GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(null);
    context.setIDGenerator(ids("d" + drawings + "-"));
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    graphics.setSVGCanvasSize(new Dimension(width, height));
    draw.accept(graphics);
    Element root = graphics.getRoot(document.getDocumentElement());
    describe(root, document, width, height, description);
    StringWriter out = new StringWriter();
    try {
      graphics.stream(root, out, true, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Inside a page an element stands without the declarations of a file. A screen may lack the
    // typeface that the PDF embeds.
    return out.toString()
        .substring(out.toString().indexOf("<svg"))
        .replace("font-family:'Dialog'; ", "")
        .replace("'" + Fonts.FAMILY + "'", "'" + Fonts.FAMILY + "', Arial, sans-serif");
  }

  private static void describe(
      Element root, Document document, int width, int height, String description) {
    root.setAttribute("viewBox", "0 0 " + width + " " + height);
    root.setAttribute("role", "img");
    root.setAttribute("aria-label", description);
    Element title = document.createElementNS(SVG, "title");
    title.setTextContent(description);
    root.insertBefore(title, root.getFirstChild());
  }

  /** Ids that no other drawing of the page uses. */
  private static SVGIDGenerator ids(String prefix) {
    return new SVGIDGenerator() {
      @Override
      public String generateID(String name) {
        return super.generateID(prefix + name);
      }
    };
  }
}
