package org.petra.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.petra.contracts.report.Report;
import org.petra.contracts.report.ReportSummary;
import org.petra.report.SampleReport;
import org.petra.report.SampleStudy;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class RenderingTest {

  private final ReportRendering rendering = rendering();

  /** As the service makes it. */
  static ReportRendering rendering() {
    return new ReportRendering(new ReportHtml(engine()), new ReportPdf());
  }

  @Test
  void printsEveryPageWithItsNumberAndTheSimulatedMark() throws IOException {
    RenderedReport rendered = render("sample", SampleReport.of(SampleStudy.her2()));
    try (PDDocument document = Loader.loadPDF(rendered.pdf())) {
      for (int number = 1; number <= document.getNumberOfPages(); number++) {
        assertThat(text(document, number))
            .contains("Page " + number + " of " + document.getNumberOfPages())
            .contains("SIMULATED COHORT");
      }
    }
  }

  @Test
  void embedsEveryFontTagsThePagesAndHasBookmarks() throws IOException {
    RenderedReport rendered = render("sample", SampleReport.of(SampleStudy.her2()));
    try (PDDocument document = Loader.loadPDF(rendered.pdf())) {
      for (PDPage page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(document.getDocumentInformation().getTitle()).contains("HER2");
      assertThat(document.getDocumentCatalog().getDocumentOutline().children())
          .extracting(item -> item.getTitle())
          .contains("At a glance", "All classes together", "Limits");
    }
  }

  @Test
  void saysWhyAValueOrItsIntervalIsMissing() {
    String page = render("sample", SampleReport.of(SampleStudy.her2())).html();
    assertThat(page)
        .contains("no interval")
        .contains("the area under the curve is 0 or 1")
        .contains("no case was called positive")
        .contains("the two scores order the cases alike");
  }

  @Test
  void setsTheCoefficientsOfTheLogisticRegressionBesideTheSelectedFeatures() {
    String page = render("sample", SampleReport.of(SampleStudy.her2())).html();
    assertThat(page)
        .contains("Odds ratio")
        .containsPattern("MajorAxisLength</td>.*\\+0\\.500</td>.*1\\.649</td>.*5 of 5")
        .containsPattern(">PR</td>.*\u22120\\.250</td>.*0\\.779</td>");
  }

  @Test
  void listsThePairsThatTheArticleTestsAndWhatThePermutationCheckIsOf() {
    String page = render("sample", SampleReport.of(SampleStudy.her2())).html();
    assertThat(page)
        .contains("The pairs that the article tests", "AUC of the true labels", ">0.688</td>")
        .contains("Intervals of the out-of-fold AUC: <span>bootstrap by patient, percentile</span>")
        .contains("Intervals of the means: <span>");
  }

  @Test
  void pageOneAloneSaysHowManyWouldBeCalledWrong() throws IOException {
    RenderedReport rendered = render("sample", SampleReport.of(SampleStudy.her2()));
    try (PDDocument document = Loader.loadPDF(rendered.pdf())) {
      assertThat(text(document, 1))
          .contains("sensitivity 0.857", "specificity 0.692", "7 of 20 in the class")
          .contains("the article's Figure 6");
      assertThat(text(document, 2)).startsWith("Petra").contains("Who was studied");
    }
  }

  @Test
  void setsProposedRegionsBesideTheReadersWithWhatHasNone() {
    String page = render("sample", SampleReport.of(SampleStudy.her2())).html();
    assertThat(page)
        .contains("58 of 60", "0.883 \u00B1 0.041", "Reader 1, drawing 2", "0 of 2")
        .contains("Reader 2, 2 cases: no region was drawn on the PET")
        .contains("No feature is computed on a proposal");
    assertThat(render("small", SampleReport.of(SampleStudy.small())).html())
        .contains("Not compared: <span>the vectors were made elsewhere</span>");
  }

  @Test
  void describesEveryChartInWords() {
    String page = render("sample", SampleReport.of(SampleStudy.her2())).html();
    List<String> charts = new ArrayList<>(List.of(page.split("role=\"img\"")));
    // One on page one; three of ROC, two of calibration and two of decision a task.
    assertThat(charts).hasSize(1 + 1 + 3 * 7);
    assertThat(page).contains("ROC curves of HER2 low against the rest, external part: LR, KNN");
  }

  @Test
  void rendersAStudyOfTwoClassesThatHasNothingButATrainingPart() throws IOException {
    RenderedReport rendered = render("small", SampleReport.of(SampleStudy.small()));
    assertThat(rendered.html())
        .contains("ER positive against the rest")
        .contains("Judged on the training part alone")
        .contains("trained without cross-validation")
        .contains("Not measured: <span>no training case was read twice</span>")
        .doesNotContain("All classes together")
        .doesNotContain("rticle");
    try (PDDocument document = Loader.loadPDF(rendered.pdf())) {
      assertThat(text(document, 1)).contains("ER positive");
    }
  }

  @Test
  void givesVersionsOfOneClassifierNamesAndLinesOfTheirOwn() {
    Report report = SampleReport.withTwoVersionsOfOneModel();
    assertThat(LabelGroup.of(report).getFirst().members())
        .extracting(LabelGroup.Member::name)
        .doesNotHaveDuplicates();
    assertThat(LabelGroup.of(report).getFirst().members())
        .extracting(LabelGroup.Member::style)
        .doesNotHaveDuplicates();
  }

  /** Renders; the results stay beside the others of the build, to be looked at. */
  private RenderedReport render(String name, Report report) {
    ReportSummary summary =
        new ReportSummary(
            new UUID(0, 7), report.title(), true, Instant.parse("2026-11-24T10:15:00Z"));
    RenderedReport rendered = rendering.render(report, summary);
    try {
      Files.write(Path.of("target", name + "-report.pdf"), rendered.pdf());
      Files.writeString(Path.of("target", name + "-report.html"), rendered.html());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rendered;
  }

  private static String text(PDDocument document, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
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
