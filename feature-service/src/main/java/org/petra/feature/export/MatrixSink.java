package org.petra.feature.export;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.extraction.ProposedRegion;
import org.petra.feature.store.FeatureDictionary;

/** What a matrix is written to, header first. */
interface MatrixSink {

  /** The meaning of the columns; called once, before any row. */
  void header(FeatureDictionary dictionary);

  /** The next vector, in the order of the case ids, then of region and reading. */
  void row(Row row);

  /**
   * One vector.
   *
   * @param region whose features these are
   * @param values one for each name, NaN where it is not defined
   * @param statuses status code by name of every value that is not {@code OK}
   * @param suvMax of the PET region on the PET's own grid; null when the profile leaves the PET out
   * @param suvMean of the same region
   * @param ctProposal what was proposed for the lesion on the CT; null where nothing was tried
   */
  record Row(
      Region region,
      List<Double> values,
      Map<String, String> statuses,
      @Nullable Double suvMax,
      @Nullable Double suvMean,
      @Nullable ProposedRegion ctProposal) {

    /** What is known of the proposal; null where nothing was tried. */
    <T> @Nullable T proposal(Function<ProposedRegion, @Nullable T> part) {
      return ctProposal == null ? null : part.apply(ctProposal);
    }
  }

  /**
   * A volume of interest of a case in one reading.
   *
   * @param caseId the case
   * @param voi the lesion's name
   * @param reader who drew it; empty where nothing says so
   * @param repetition from 1
   */
  record Region(UUID caseId, String voi, String reader, int repetition) {}
}
