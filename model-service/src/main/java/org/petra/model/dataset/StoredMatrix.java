package org.petra.model.dataset;

import java.util.List;

/**
 * The matrix of a frozen dataset, whose rows are read when they are needed.
 *
 * @param labelField the field whose classes label the rows
 * @param names of the columns
 * @param pages gives the rows
 */
record StoredMatrix(String labelField, List<String> names, Pages pages) {

  /** Copies the list. */
  StoredMatrix {
    names = List.copyOf(names);
  }

  /** Reads some rows at a time. A frozen dataset never changes, so that pages belong together. */
  interface Pages {

    /** The next rows from this position on, in order; empty after the last. */
    List<Row> from(int position);
  }

  /** A case with its vector, NaN where a value could not be computed. */
  record Row(DatasetRow row, double[] vector) {}
}
