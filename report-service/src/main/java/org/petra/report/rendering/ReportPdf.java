package org.petra.report.rendering;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.petra.report.chart.Fonts;
import org.springframework.stereotype.Component;

/** Prints a report's page as PDF on A4, fonts embedded. */
@Component
class ReportPdf {

  /** In the text and in charts alike. */
  private static final Set<FSFontUseCase> EVERYWHERE =
      EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

  private static final Pattern DESCRIBED = Pattern.compile("<svg([^>]*) aria-label=(\"[^\"]*\")");

  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  ReportPdf() {
    // Its own log is chatty on standard error; what fails is an exception.
    XRLog.setLoggingEnabled(false);
  }

  /** The PDF of a page that {@link ReportHtml} rendered. */
  byte[] render(String page) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useSVGDrawer(new BatikSVGDrawer());
    builder.useFont(
        () -> Fonts.file("Regular"), Fonts.FAMILY, REGULAR, FontStyle.NORMAL, true, EVERYWHERE);
    builder.useFont(
        () -> Fonts.file("Bold"), Fonts.FAMILY, BOLD, FontStyle.NORMAL, true, EVERYWHERE);
    builder.useFont(
        () -> Fonts.file("Italic"), Fonts.FAMILY, REGULAR, FontStyle.ITALIC, true, EVERYWHERE);
    // Headings, tables and charts are tagged, for readers who have the page read to them.
    builder.usePdfUaAccessibility(true);
    builder.withHtmlContent(withAlternatives(page), null);
    builder.withProducer("Petra");
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException("the report cannot be printed", e);
    }
    return out.toByteArray();
  }

  /**
   * The page with each chart's description where the printer looks for it; on a screen {@code svg}
   * has no such attribute. No text of the page can be taken for one, as quotes in it are escaped.
   */
  private static String withAlternatives(String page) {
    return DESCRIBED.matcher(page).replaceAll("<svg$1 alt=$2");
  }
}
