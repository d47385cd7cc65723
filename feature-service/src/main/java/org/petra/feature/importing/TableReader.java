package org.petra.feature.importing;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.petra.feature.importing.RowReader.NotTextException;
import org.petra.feature.importing.RowReader.RowTooLongException;
import org.petra.support.problem.ProblemException;

/**
 * Reads comma-separated text (RFC 4180, UTF-8) row by row. The header is row 1, and blank lines
 * count, so that a row has the number which a spreadsheet shows.
 */
final class TableReader implements AutoCloseable {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).setTrim(true).get();

  private final RowReader text;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<String> header;
  private int row;

  /**
   * One row.
   *
   * @param number its place; the header is row 1
   * @param cells without spaces around them
   */
  record Row(int number, List<String> cells) {}

  /**
   * Opens a table and reads its header.
   *
   * @throws ProblemException 400 if there is none that can be read
   */
  TableReader(ReceivedTable table) throws IOException {
    text =
        new RowReader(
            withoutMark(
                new InputStreamReader(
                    Files.newInputStream(table.file()), StandardCharsets.UTF_8.newDecoder())));
    try {
      parser = CSVParser.parse(text, FORMAT);
      records = parser.iterator();
      Row first = next();
      if (first == null) {
        throw ProblemException.malformed(
            "The table is empty: its first row names the columns, and each further row is a case.");
      }
      header = first.cells();
    } catch (IOException | RuntimeException e) {
      text.close();
      throw e;
    }
  }

  /** Names of the columns. */
  List<String> header() {
    return header;
  }

  /**
   * The next row that is not blank, or null after the last.
   *
   * @throws ProblemException 400 if it cannot be read
   */
  @Nullable Row next() {
    try {
      while (records.hasNext()) {
        CSVRecord read = records.next();
        row++;
        text.nextRow();
        List<String> cells = read.toList();
        if (cells.size() > 1 || !cells.getFirst().isBlank()) {
          return new Row(row, cells);
        }
      }
      return null;
    } catch (UncheckedIOException e) {
      throw unreadable(row + 1, requireNonNull(e.getCause()));
    }
  }

  private static Reader withoutMark(Reader reader) throws IOException {
    BufferedReader text = new BufferedReader(reader);
    try {
      text.mark(1);
      if (text.read() != BYTE_ORDER_MARK) {
        text.reset();
      }
      return text;
    } catch (IOException e) {
      text.close();
      throw unreadable(1, e);
    }
  }

  /** The parser's own message can quote the row. */
  private static ProblemException unreadable(int row, IOException e) {
    String what =
        switch (e) {
          case CharacterCodingException c ->
              "The table is not UTF-8, at or after row %d: save it as UTF-8.";
          case NotTextException n ->
              "The table holds the character U+0000, at or after row %d: save it as text in UTF-8.";
          case RowTooLongException t ->
              "Row %d has " + t.getMessage() + ": a quote in it may never close.";
          default ->
              "The quotes of row %d do not close, or text follows a closing quote: a quote inside a"
                  + " quoted cell is written twice.";
        };
    return ProblemException.malformed(what.formatted(row));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
