package org.petra.cli.extract;

import java.util.ArrayList;
import java.util.List;

/** Rows of CSV as in RFC 4180, with any line end. */
final class CsvRows {

  private CsvRows() {}

  /** The cells of every row that is not empty. */
  static List<List<String>> of(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    String content = (text.startsWith("\ufeff") ? text.substring(1) : text) + "\n";
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c == '"') {
        // A doubled quote inside quotes is one quote.
        boolean doubled = quoted && content.charAt(i + 1) == '"';
        if (doubled) {
          cell.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          if (!String.join("", row).isBlank()) {
            rows.add(row);
          }
          row = new ArrayList<>();
        }
      } else if (quoted || c != '\r') {
        cell.append(c);
      }
    }
    return rows;
  }

  /** A cell in quotes where it needs them. */
  static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
