package org.petra.dicom.series;

import java.time.LocalDateTime;

/**
 * The tracer of a PET study.
 *
 * @param time when it was injected, local to the scanner
 * @param doseBq injected activity at that time in Bq
 * @param halfLifeSeconds physical half-life; that of fluorine-18 is 6586.2 s
 */
public record Injection(LocalDateTime time, double doseBq, double halfLifeSeconds) {}
