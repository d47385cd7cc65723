package org.petra.report.rendering;

/**
 * A report as people read it; both show the same.
 *
 * @param html one self-contained page
 * @param pdf the same on A4
 */
public record RenderedReport(String html, byte[] pdf) {}
