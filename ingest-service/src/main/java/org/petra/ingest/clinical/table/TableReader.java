package org.petra.ingest.clinical.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.petra.ingest.clinical.table.Table.Row;
import org.petra.support.problem.ProblemException;

/**
 * Reads comma-, semicolon- or tab-separated text by RFC 4180.
 *
 * <p>Each record is parsed alone, with as many lines as its quotes need. A quote that never closes
 * would otherwise swallow all rows that follow; here it costs the line it stands on.
 */
final class TableReader {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char[] DELIMITERS = {',', ';', '\t'};

  /** A quoted cell may hold so many line breaks. */
  private static final int MAX_LINES = 50;

  private final CSVFormat format;
  private final List<String> lines;

  private TableReader(List<String> lines) {
    this.lines = lines;
    char delimiter = delimiter(lines.getFirst());
    format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setTrim(true).get();
  }

  /**
   * The table in a text that begins with a header.
   *
   * @throws ProblemException 400 if there is no header that can be read
   */
  static Table read(String text) {
    String body = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    if (body.isBlank()) {
      throw ProblemException.malformed("The table is empty; its first line names the columns.");
    }
    return new TableReader(body.lines().toList()).read();
  }

  private Table read() {
    List<String> columns =
        parse(lines.getFirst())
            .orElseThrow(() -> ProblemException.malformed("The header's quotes do not close."));
    List<Row> rows = new ArrayList<>();
    int line = 1;
    while (line < lines.size()) {
      if (lines.get(line).isBlank()) {
        line++;
        continue;
      }
      int length = length(line, columns.size());
      if (length == 0) {
        rows.add(new Row(line + 1, List.of(lines.get(line)), false));
        line++;
      } else {
        rows.add(new Row(line + 1, parse(join(line, length)).orElseThrow(), true));
        line += length;
      }
    }
    return new Table(columns, rows);
  }

  /** How many lines the record takes that begins on this one; 0 if its quotes do not close. */
  private int length(int first, int columns) {
    if (parse(lines.get(first)).isPresent()) {
      return 1;
    }
    int most = Math.min(MAX_LINES, lines.size() - first);
    for (int length = 2; length <= most; length++) {
      // Another row's quote may seem to close this one's: then the number of cells is wrong.
      if (parse(join(first, length)).filter(cells -> cells.size() == columns).isPresent()) {
        return length;
      }
    }
    return 0;
  }

  private String join(int first, int length) {
    return String.join("\n", lines.subList(first, first + length));
  }

  private Optional<List<String>> parse(String text) {
    try (CSVParser parser = CSVParser.parse(text, format)) {
      List<CSVRecord> records = parser.getRecords();
      return records.size() == 1 ? Optional.of(records.getFirst().toList()) : Optional.empty();
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty(); // the quotes do not close
    }
  }

  /** The delimiter that the header has most of outside quotes. */
  private static char delimiter(String header) {
    char best = DELIMITERS[0];
    long most = 0;
    for (char candidate : DELIMITERS) {
      boolean quoted = false;
      long count = 0;
      for (char c : header.toCharArray()) {
        quoted ^= c == '"';
        count += !quoted && c == candidate ? 1 : 0;
      }
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }
}
