package org.petra.model.pipeline;

import org.petra.statistics.agreement.IccForm;

/**
 * The agreement filter: a column stays when its intraclass correlations within and between readers
 * both exceed the limit.
 *
 * @param use when the filter applies
 * @param form which coefficient
 * @param limit up to 1, usually 0.75
 */
public record AgreementSettings(Use use, IccForm form, double limit) {

  /** When the filter applies. */
  public enum Use {
    /** Where the training rows have readings. */
    AUTO,
    /** Always: training rows without readings are an error. */
    REQUIRED,
    /** Never. */
    NEVER
  }

  /** What the study does, where there are readings. */
  public static final AgreementSettings STUDY =
      new AgreementSettings(Use.AUTO, IccForm.AGREEMENT_SINGLE, 0.75);
}
