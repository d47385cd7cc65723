package org.petra.contracts.report;

import java.util.List;

/**
 * The published study that a profile follows.
 *
 * @param title of a report on it
 * @param citation authors, title, journal, year
 * @param doi without a resolver's address
 * @param licence under which its figures are printed here
 * @param selected the features that it selected for each label
 * @param choices what it leaves open, and what is done here
 */
public record PublishedStudy(
    String title,
    String citation,
    String doi,
    String licence,
    List<Selection> selected,
    List<ReportNote> choices) {

  /** The features that the study selected for one label. */
  public record Selection(String task, List<String> features) {}
}
