package org.petra.contracts.extraction;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The features of many cases under one profile. {@code GET
 * /api/v1/features?profile=&cohort=&caseId=&voi=&reader=&repetition=} as JSON.
 *
 * @param profile the profile's name
 * @param profileDigest SHA-256 of the profile's settings
 * @param engineVersion version of the engine that computed the values
 * @param names column names, {@code ct_...} before {@code pet_...}
 * @param rows one for each case, or for each region and reading that was asked for
 */
public record FeatureMatrix(
    String profile,
    String profileDigest,
    String engineVersion,
    List<String> names,
    List<Row> rows) {

  /**
   * One region of a case in one reading.
   *
   * @param caseId the case
   * @param voi the lesion's name, from the label of its segment or ROI
   * @param reader who drew it; empty where the objects do not say
   * @param repetition for which time, from 1
   * @param values in the order of the names; null where the value is NaN
   * @param statuses status code of every value that is not {@code OK}, by name
   * @param caseValues values beside the vector: {@code suvMax}, {@code suvMean}
   * @param ctProposal what was proposed for the lesion on the CT; null where the profile leaves the
   *     CT out, or the vector is older than proposals or was made elsewhere
   */
  public record Row(
      UUID caseId,
      String voi,
      String reader,
      int repetition,
      List<@Nullable Double> values,
      Map<String, String> statuses,
      Map<String, Double> caseValues,
      @Nullable ProposedRegion ctProposal) {}
}
