package org.petra.contracts.cases;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of each row of a table of clinical records. {@code POST /api/v1/clinical}.
 *
 * @param applied rows that are in their case's record
 * @param waiting rows that are kept until their study comes
 * @param refused rows that changed nothing
 * @param unknownColumns columns that no field has; their cells are kept with the row
 * @param rows one for each row, in the order of the table
 */
public record ClinicalImport(
    int applied, int waiting, int refused, List<String> unknownColumns, List<Row> rows) {

  /** What can become of a row. */
  public enum Outcome {
    /** It is in its case's record. */
    APPLIED,
    /** It is kept until its study comes. */
    WAITING,
    /** It changed nothing; code and detail say why. */
    REFUSED
  }

  /**
   * One row.
   *
   * @param row line of the table on which it begins; the header is line 1
   * @param outcome what became of it
   * @param caseId its case, where it is known
   * @param code why it waits or was refused, or what is not in the record; else null
   * @param detail the sentence that goes with {@code code}, else null
   */
  public record Row(
      int row,
      Outcome outcome,
      @Nullable UUID caseId,
      @Nullable String code,
      @Nullable String detail) {}
}
