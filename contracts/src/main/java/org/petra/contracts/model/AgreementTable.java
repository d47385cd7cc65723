package org.petra.contracts.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far repeated readings of a dataset's training cases agree. {@code GET
 * /api/v1/datasets/{id}/agreement?limit=&form=}.
 *
 * @param datasetId the dataset
 * @param form of the coefficient, such as {@code ICC(A,1)}
 * @param limit that a feature's coefficients within and between readers must both exceed
 * @param withinReader lesions that one reader drew twice
 * @param betweenReaders lesions that two readers drew
 * @param absentBecause why there is no table, else null
 * @param features how many features were measured
 * @param keptWithin how many exceed the limit within readers
 * @param keptBetween how many exceed it between readers
 * @param kept how many exceed it in both
 * @param groups features by modality, image type and class
 * @param rows every feature; empty in a report
 */
public record AgreementTable(
    UUID datasetId,
    String form,
    double limit,
    int withinReader,
    int betweenReaders,
    @Nullable String absentBecause,
    int features,
    int keptWithin,
    int keptBetween,
    int kept,
    List<Group> groups,
    List<Row> rows) {

  /**
   * Features of one kind.
   *
   * @param modality {@code CT}, {@code PET}, or empty
   * @param imageType such as {@code original} or {@code wavelet}
   * @param featureClass such as {@code glcm}
   * @param features how many
   * @param kept how many exceed the limit in both
   * @param medianWithin median coefficient within readers, null without one
   * @param medianBetween median coefficient between readers, null without one
   */
  public record Group(
      String modality,
      String imageType,
      String featureClass,
      int features,
      int kept,
      @Nullable Double medianWithin,
      @Nullable Double medianBetween) {}

  /** One feature with both coefficients and their 95 % intervals. */
  public record Row(String feature, Estimate within, Estimate between, boolean kept) {}
}
