package org.petra.contracts.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a table of features that was made elsewhere. {@code POST
 * /api/v1/features/import?profile=&cohort=}.
 *
 * @param profile the name under which the matrix and trainings ask for it
 * @param profileDigest SHA-256 of the feature columns in their order and, where the table tells
 *     them, of the settings of the extraction
 * @param engineVersion {@code imported}
 * @param cohort where the cases were received
 * @param rows rows of the table, each a case
 * @param features feature columns
 * @param missingValues cells of them that say nothing; the matrix has NaN there with the status
 *     {@code MISSING}
 * @param stored what became of the rows
 * @param ignoredColumns columns that are no features and were not kept
 * @param diagnosticColumns columns kept beside the vectors
 * @param superseded the columns under which the profile's vectors were served before; null when
 *     they are the same or there were none
 */
public record FeatureImport(
    String profile,
    String profileDigest,
    String engineVersion,
    String cohort,
    int rows,
    int features,
    long missingValues,
    Stored stored,
    List<String> ignoredColumns,
    List<String> diagnosticColumns,
    @Nullable Superseded superseded) {

  /**
   * Counts of rows and cases.
   *
   * @param added cases that had no row under these columns
   * @param replaced cases whose row was another
   * @param unchanged cases whose row was the same
   * @param cases cases that have a row now, earlier tables included
   */
  public record Stored(int added, int replaced, int unchanged, int cases) {}

  /**
   * Columns that are served no more. Their vectors stay stored, and a table with the same columns
   * brings them back.
   *
   * @param profileDigest their digest
   * @param noLongerServed cases that had a row under them and have none under the new ones
   */
  public record Superseded(String profileDigest, int noLongerServed) {}
}
