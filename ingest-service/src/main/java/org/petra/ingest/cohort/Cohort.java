package org.petra.ingest.cohort;

/**
 * Where a case was received.
 *
 * @param name its name, as the poster's key carries it
 * @param defaultProfile under which a case is first extracted
 * @param deidentification what is done to an object before it is stored
 * @param simulated whether its cases are simulated
 * @param aeTitle under which it is called over DIMSE; empty if it is not
 */
public record Cohort(
    String name,
    String defaultProfile,
    Deidentification deidentification,
    boolean simulated,
    String aeTitle) {}
