package org.petra.ingest.clinical.table;

import java.util.List;

/**
 * A table as it was read.
 *
 * @param columns names of the columns
 * @param rows its rows, the blank ones left out
 */
record Table(List<String> columns, List<Row> rows) {

  /**
   * One row.
   *
   * @param line on which it begins; the header is line 1
   * @param cells what it holds; the whole line where it cannot be read
   * @param readable whether its quotes close
   */
  record Row(int line, List<String> cells, boolean readable) {}
}
