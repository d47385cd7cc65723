package org.petra.feature.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.petra.support.problem.ProblemException;

/**
 * What each column of a table is. The names are those that PyRadiomics' batch mode and Petra's own
 * CSV write; a column that none of them names is a feature.
 *
 * @param names all columns in their order
 * @param caseId the column that says which case a row is
 * @param features the columns of features
 * @param diagnostics how the images looked and with which settings; kept beside the vector
 * @param ignored names of all others
 */
record TableColumns(
    List<String> names,
    int caseId,
    List<Integer> features,
    List<Integer> diagnostics,
    List<String> ignored) {

  private static final int MOST_COLUMNS = 20_000;
  private static final int LONGEST_NAME = 300;

  /** In this order, without capitals and signs. */
  private static final List<String> CASE_IDS =
      List.of("caseid", "case", "studyinstanceuid", "studyuid");

  /** PyRadiomics' input columns, and what stands beside the features in Petra's matrix. */
  private static final Set<String> NO_FEATURES =
      Set.of(
          "image",
          "mask",
          "label",
          "labelchannel",
          "id",
          "patient",
          "patientid",
          "reader",
          "voi",
          "repetition",
          "casevaluesuvmax",
          "casevaluesuvmean",
          "ctproposaldice",
          "ctproposalvolumeml",
          "ctproposalabsentbecause");

  /** The second name is that of PyRadiomics 1; a merged table has the modality in front. */
  private static final Pattern DIAGNOSTIC = Pattern.compile("(.*_)?(diagnostics|general_info)_.*");

  /**
   * The columns of a header.
   *
   * @throws ProblemException 422 that names the column which is blank, too long or twice there, or
   *     says that none is the case id or a feature
   */
  static TableColumns of(List<String> header, ImportRequest request) {
    check(header, request.ignoreColumns());
    int caseId = caseId(header, request);
    List<Integer> features = new ArrayList<>();
    List<Integer> diagnostics = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    for (int column = 0; column < header.size(); column++) {
      String name = header.get(column);
      String plain = plain(name);
      if (column == caseId) {
        continue;
      }
      if (request.ignoreColumns().contains(name)
          || NO_FEATURES.contains(plain)
          || CASE_IDS.contains(plain)) {
        ignored.add(name);
      } else if (DIAGNOSTIC.matcher(name).matches()) {
        diagnostics.add(column);
      } else {
        features.add(column);
      }
    }
    if (features.isEmpty()) {
      throw ProblemException.unprocessable(
          "The table has no feature column: all are the case id, diagnostics or ignored.");
    }
    return new TableColumns(header, caseId, features, diagnostics, ignored);
  }

  /** Further columns that may say which case a row is. */
  List<Integer> otherCaseIds() {
    return IntStream.range(0, names.size())
        .filter(column -> column != caseId && CASE_IDS.contains(plain(names.get(column))))
        .boxed()
        .toList();
  }

  /** Names of the features. */
  List<String> featureNames() {
    return features.stream().map(names::get).toList();
  }

  /** Names of the diagnostics. */
  List<String> diagnosticNames() {
    return diagnostics.stream().map(names::get).toList();
  }

  private static void check(List<String> header, Set<String> ignore) {
    if (header.size() > MOST_COLUMNS) {
      throw ProblemException.unprocessable(
          "The table has %,d columns; it may have at most %,d."
              .formatted(header.size(), MOST_COLUMNS));
    }
    if (header.size() == 1 && header.getFirst().indexOf('\t') >= 0) {
      throw ProblemException.unprocessable(noCaseId(header));
    }
    Set<String> seen = new HashSet<>();
    for (int column = 0; column < header.size(); column++) {
      String name = header.get(column);
      if (name.isEmpty()
          || name.length() > LONGEST_NAME
          || name.chars().anyMatch(Character::isISOControl)) {
        throw ProblemException.unprocessable(
            "Column %d has no name, or one of more than %d characters or with a line break. Data"
                    .formatted(column + 1, LONGEST_NAME)
                + " frames write their index without a name: save them without it.");
      }
      if (!seen.add(name)) {
        throw ProblemException.unprocessable(
            "Column " + (column + 1) + " has the name of an earlier one, " + name + ".");
      }
    }
    ignore.stream()
        .filter(name -> !seen.contains(name))
        .sorted()
        .findFirst()
        .ifPresent(
            name -> {
              throw ProblemException.unprocessable(
                  "ignoreColumns names the column " + name + ", which the table does not have.");
            });
  }

  private static int caseId(List<String> header, ImportRequest request) {
    if (request.caseIdColumn() != null) {
      int column = header.indexOf(request.caseIdColumn().strip());
      if (column < 0) {
        throw ProblemException.unprocessable(
            "caseIdColumn names the column "
                + request.caseIdColumn()
                + ", which the table does not have.");
      }
      return column;
    }
    List<String> plain = header.stream().map(TableColumns::plain).toList();
    return CASE_IDS.stream()
        .map(plain::indexOf)
        .filter(column -> column >= 0)
        .findFirst()
        .orElseThrow(() -> ProblemException.unprocessable(noCaseId(header)));
  }

  private static String noCaseId(List<String> header) {
    return header.size() == 1
        ? "The table has one column: separate the columns with commas."
        : "No column says which case a row is: call it case_id or study_instance_uid, or name it"
            + " with caseIdColumn.";
  }

  private static String plain(String name) {
    return Objects.requireNonNull(name).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
