package org.petra.report.rendering;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Java 2D drawings as SVG elements that can stand in one page together. */
final class SvgDrawing {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final AtomicInteger DRAWINGS = new AtomicInteger();

  private SvgDrawing() {}

  /** The element of what {@code draw} draws on a canvas of the given size in pixels. */
  static String of(int width, int height, Consumer<Graphics2D> draw) {
    Document document =
        GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(null);
    context.setIDGenerator(ids());
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    graphics.setSVGCanvasSize(new Dimension(width, height));
    draw.accept(graphics);
    Element root = graphics.getRoot(document.getDocumentElement());
    root.setAttribute("viewBox", "0 0 " + width + " " + height);
    StringWriter out = new StringWriter();
    try {
      graphics.stream(root, out, true, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Inside a page an element stands without the declarations of a file.
    return out.toString().substring(out.toString().indexOf("<svg"));
  }

  /** Ids that no other drawing of the page uses. */
  private static SVGIDGenerator ids() {
    String prefix = "d" + DRAWINGS.incrementAndGet() + "-";
    return new SVGIDGenerator() {
      @Override
      public String generateID(String name) {
        return super.generateID(prefix + name);
      }
    };
  }
}
