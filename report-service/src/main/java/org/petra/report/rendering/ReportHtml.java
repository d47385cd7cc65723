package org.petra.report.rendering;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Renders a report as one self-contained page of well-formed XHTML; every text is escaped. */
@Component
class ReportHtml {

  private final ITemplateEngine templates;

  ReportHtml(ITemplateEngine templates) {
    this.templates = templates;
  }

  /** Where a page is read. */
  enum Medium {
    /** A browser. */
    SCREEN,
    /** The PDF, which has bookmarks. */
    PAPER
  }

  String render(ReportView view, Medium medium) {
    return templates.process(
        "report",
        new Context(
            Locale.ENGLISH,
            Map.of("report", view, "sections", view.sections(), "paper", medium == Medium.PAPER)));
  }
}
