package org.petra.contracts.report;

/**
 * A limit of what a report shows.
 *
 * @param heading a few words
 * @param text one to three sentences
 */
public record ReportNote(String heading, String text) {}
