package org.petra.report.rendering;

import java.util.Map;
import org.petra.contracts.report.Report;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Renders a report as one self-contained page of well-formed XHTML, for a screen and for the PDF
 * alike.
 */
@Component
public class ReportHtml {

  private final ITemplateEngine templates;

  ReportHtml(ITemplateEngine templates) {
    this.templates = templates;
  }

  /** The page; every text is escaped. */
  public String render(Report report) {
    Context context =
        new Context(java.util.Locale.ENGLISH, Map.of("report", ReportViews.of(report)));
    return templates.process("report", context);
  }
}
