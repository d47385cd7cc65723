package org.petra.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.petra.report.SampleReport;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class RenderingTest {

  private final ReportHtml html = new ReportHtml(engine());

  @Test
  void printsEveryPageWithItsNumberAndTheSimulatedMark() throws IOException {
    String page = html.render(SampleReport.of());
    byte[] pdf = new ReportPdf().render(page);
    // Kept beside the other results of the build, to be looked at.
    Files.write(Path.of("target", "sample-report.pdf"), pdf);
    Files.writeString(Path.of("target", "sample-report.html"), page);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int number = 1; number <= document.getNumberOfPages(); number++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        assertThat(stripper.getText(document))
            .contains("Page " + number + " of " + document.getNumberOfPages())
            .contains("SIMULATED COHORT");
      }
    }
  }

  @Test
  void embedsEveryFont() throws IOException {
    try (PDDocument document =
        Loader.loadPDF(new ReportPdf().render(html.render(SampleReport.of())))) {
      for (PDPage page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void saysWhyAnIntervalIsMissing() {
    assertThat(html.render(SampleReport.of())).contains("no interval: the AUC is 1");
  }

  private static TemplateEngine engine() {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    TemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }
}
