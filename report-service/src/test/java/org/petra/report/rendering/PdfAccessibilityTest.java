package org.petra.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.petra.contracts.report.Report;
import org.petra.contracts.report.ReportSummary;
import org.petra.report.SampleReport;
import org.petra.report.SampleStudy;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What a machine can check of ISO 14289-1 (PDF/UA-1), by veraPDF. */
class PdfAccessibilityTest {

  @BeforeAll
  static void useItsOwnParser() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @Test
  void aStudyOfThreeClassesBreaksNoRuleOfPdfUa() throws Exception {
    assertThat(broken(SampleReport.of(SampleStudy.her2()))).isEmpty();
  }

  @Test
  void aReportOfOneVersionBreaksNoRuleOfPdfUa() throws Exception {
    assertThat(broken(SampleReport.of(SampleStudy.small()))).isEmpty();
  }

  private static List<String> broken(Report report) throws Exception {
    ReportSummary summary =
        new ReportSummary(
            new UUID(0, 7), report.title(), true, Instant.parse("2026-11-24T10:15:00Z"));
    byte[] pdf = RenderingTest.rendering().render(report, summary).pdf();
    PDFAFlavour accessible = PDFAFlavour.PDFUA_1;
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), accessible);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(accessible, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
          .map(each -> each.getRuleId().getClause() + ": " + each.getErrorMessage())
          .distinct()
          .toList();
    }
  }
}
