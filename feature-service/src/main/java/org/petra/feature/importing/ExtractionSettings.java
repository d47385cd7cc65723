package org.petra.feature.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * With what the features of a table were extracted, as far as PyRadiomics wrote it beside them. It
 * must be the same in every row: values of two settings are two profiles.
 */
final class ExtractionSettings {

  private static final List<String> ENDINGS =
      List.of(
          "diagnostics_Versions_PyRadiomics",
          "diagnostics_Configuration_Settings",
          "diagnostics_Configuration_EnabledImageTypes",
          "general_info_Version",
          "general_info_GeneralSettings",
          "general_info_EnabledImageTypes");

  /** Which of a mask's labels a case has is no setting of the features. */
  private static final String LABEL = "'label(_channel)?': \\d+,? ?";

  private final SortedMap<String, Told> told = new TreeMap<>();

  private record Told(String value, int row) {}

  /** Whether a column says how the features were extracted. */
  static boolean isSetting(String column) {
    return ENDINGS.stream().anyMatch(column::endsWith);
  }

  /**
   * Notes what a row says; a cell that says nothing, as that of a case that failed, is let pass.
   */
  void add(int row, String column, String cell, TableProblems problems) {
    String value = cell.replaceAll(LABEL, "");
    if (!isSetting(column) || value.isEmpty()) {
      return;
    }
    Told before = told.putIfAbsent(column, new Told(value, row));
    if (before != null && !before.value().equals(value)) {
      problems.add(
          "Row %d, column %s: the settings are not those of row %d. Values of other settings are another profile; to import them as one nevertheless, leave the column out."
              .formatted(row, column, before.row()));
    }
  }

  /**
   * SHA-256 of the features' names in their order and of the settings, in lower-case hexadecimal.
   */
  String digest(List<String> features) {
    MessageDigest sha256 = sha256();
    features.forEach(name -> add(sha256, name));
    told.forEach(
        (column, setting) -> {
          add(sha256, column + '=' + setting.value());
        });
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** No name has a line break, so that two lists never give the same bytes. */
  private static void add(MessageDigest digest, String line) {
    digest.update((line + '\n').getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
