package org.petra.radiomics;

/**
 * The version of the numbers: it changes whenever a feature value may change, so that stores never
 * mix vectors of two engines.
 */
public final class EngineVersion {

  /** The version of this engine. */
  public static final String CURRENT = "0.1.0";

  private EngineVersion() {}
}
