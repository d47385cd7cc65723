package org.petra.cli.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.petra.cli.terminal.CommandFailure;

/** The list of cases that PyRadiomics reads too: CSV with the columns Image, Mask and Label. */
final class BatchFile {

  private BatchFile() {}

  /** The cases in {@code file}, whose relative paths are relative to its folder. */
  static List<BatchCase> read(Path file) throws IOException {
    List<List<String>> rows = CsvRows.of(Files.readString(file));
    if (rows.isEmpty() || !rows.getFirst().containsAll(List.of("Image", "Mask"))) {
      throw new CommandFailure(
          file + " must begin with the names of its columns, among them Image and Mask.");
    }
    List<String> names = rows.getFirst();
    List<BatchCase> cases = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      String where = "Row " + (cases.size() + 1) + " of " + file;
      if (row.size() != names.size()) {
        throw new CommandFailure(
            where + " has " + row.size() + " cells for " + names.size() + " columns.");
      }
      Map<String, String> cells = new LinkedHashMap<>();
      for (int column = 0; column < names.size(); column++) {
        cells.put(names.get(column), row.get(column).strip());
      }
      cases.add(batchCase(cells, file, where));
    }
    return cases;
  }

  private static BatchCase batchCase(Map<String, String> cells, Path file, String where) {
    String label = cells.getOrDefault("Label", "");
    try {
      return new BatchCase(
          cells,
          file.resolveSibling(cells.getOrDefault("Image", "")),
          file.resolveSibling(cells.getOrDefault("Mask", "")),
          label.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(label)));
    } catch (NumberFormatException e) {
      throw new CommandFailure(where + " has the label " + label + ", which is no number.", e);
    } catch (InvalidPathException e) {
      throw new CommandFailure(where + " has a path that cannot be one.", e);
    }
  }
}
