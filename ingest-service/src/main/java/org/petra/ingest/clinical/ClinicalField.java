package org.petra.ingest.clinical;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.ClinicalRecord;

/** A field of the clinical record, with the type of its value. */
public enum ClinicalField {
  AGE_YEARS("ageYears", Integer.class),
  ER_POSITIVE("erPositive", Boolean.class),
  PR_POSITIVE("prPositive", Boolean.class),
  KI67_PERCENT("ki67Percent", Double.class),
  HER2_IHC("her2Ihc", Integer.class),
  HER2_FISH_AMPLIFIED("her2FishAmplified", Boolean.class),
  HISTOLOGY("histology", String.class),
  INSTITUTION("institution", String.class);

  private final String label;
  private final Class<?> type;

  ClinicalField(String label, Class<?> type) {
    this.label = label;
    this.type = type;
  }

  /** Its name in {@link ClinicalRecord}. */
  public String label() {
    return label;
  }

  Class<?> type() {
    return type;
  }

  /** The field of this name, capitals aside. */
  public static Optional<ClinicalField> labelled(String label) {
    return Arrays.stream(values()).filter(f -> f.label.equalsIgnoreCase(label)).findFirst();
  }

  /** The record with these values; a field that is not among them is unknown. */
  static ClinicalRecord record(Map<ClinicalField, ?> values) {
    return new ClinicalRecord(
        (Integer) values.get(AGE_YEARS),
        (Boolean) values.get(ER_POSITIVE),
        (Boolean) values.get(PR_POSITIVE),
        (Double) values.get(KI67_PERCENT),
        (Integer) values.get(HER2_IHC),
        (Boolean) values.get(HER2_FISH_AMPLIFIED),
        (String) values.get(HISTOLOGY),
        (String) values.get(INSTITUTION));
  }

  /** Every field of the record, the unknown ones with null. */
  static Map<ClinicalField, @Nullable Object> values(ClinicalRecord record) {
    Map<ClinicalField, @Nullable Object> values = new EnumMap<>(ClinicalField.class);
    values.put(AGE_YEARS, record.ageYears());
    values.put(ER_POSITIVE, record.erPositive());
    values.put(PR_POSITIVE, record.prPositive());
    values.put(KI67_PERCENT, record.ki67Percent());
    values.put(HER2_IHC, record.her2Ihc());
    values.put(HER2_FISH_AMPLIFIED, record.her2FishAmplified());
    values.put(HISTOLOGY, record.histology());
    values.put(INSTITUTION, record.institution());
    return Collections.unmodifiableMap(values);
  }
}
