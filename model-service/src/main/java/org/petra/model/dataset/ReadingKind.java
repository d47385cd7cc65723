package org.petra.model.dataset;

/** How a further reading of a lesion differs from the first one. */
enum ReadingKind {
  /** The second drawing of the first reader. */
  REPEATED(1, 2),
  /** The first drawing of the second reader. */
  OTHER_READER(2, 1);

  private final int readerRank;
  private final int repetitionRank;

  ReadingKind(int readerRank, int repetitionRank) {
    this.readerRank = readerRank;
    this.repetitionRank = repetitionRank;
  }

  /** Place of the reader among the lesion's, from 1. */
  int readerRank() {
    return readerRank;
  }

  /** Place of the drawing among the reader's, from 1. */
  int repetitionRank() {
    return repetitionRank;
  }
}
