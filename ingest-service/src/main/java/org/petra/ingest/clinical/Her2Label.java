package org.petra.ingest.clinical;

import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.ClinicalRecord;
import org.petra.contracts.cases.Her2Status;

/**
 * The HER2 label of a clinical record, by the rule of Hou et al. 2025 (Cancer Imaging, doi
 * 10.1186/s40644-025-00880-2).
 *
 * @param status null where the record gives no label
 * @param unlabelledBecause why there is none, else null
 */
public record Her2Label(@Nullable Her2Status status, @Nullable String unlabelledBecause) {

  /** The label of {@code record}; null stands for a case without a record. */
  public static Her2Label of(@Nullable ClinicalRecord record) {
    if (record == null) {
      return unlabelled("There is no clinical record.");
    }
    Integer ihc = record.her2Ihc();
    if (ihc == null) {
      return unlabelled("The record has no HER2 IHC score.");
    }
    return switch (ihc) {
      case 0 -> labelled(Her2Status.ZERO);
      case 1 -> labelled(Her2Status.LOW);
      case 2 -> equivocal(record.her2FishAmplified());
      case 3 -> labelled(Her2Status.OVER);
      default -> throw new IllegalArgumentException("IHC score out of range: " + ihc);
    };
  }

  private static Her2Label equivocal(@Nullable Boolean amplified) {
    if (amplified == null) {
      return unlabelled("HER2 IHC is 2+ and there is no FISH result to decide it.");
    }
    return labelled(amplified ? Her2Status.OVER : Her2Status.LOW);
  }

  private static Her2Label labelled(Her2Status status) {
    return new Her2Label(status, null);
  }

  private static Her2Label unlabelled(String because) {
    return new Her2Label(null, because);
  }
}
