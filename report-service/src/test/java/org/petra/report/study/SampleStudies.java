package org.petra.report.study;

import java.util.Optional;
import org.petra.contracts.report.PublishedStudy;
import tools.jackson.databind.json.JsonMapper;

/** The published studies without a running service. */
public final class SampleStudies {

  private SampleStudies() {}

  /** The study that a profile follows, if it follows one. */
  public static Optional<PublishedStudy> of(String profile) {
    return new PublishedStudies(JsonMapper.shared()).of(profile);
  }
}
