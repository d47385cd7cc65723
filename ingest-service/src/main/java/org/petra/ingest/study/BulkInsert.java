package org.petra.ingest.study;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Inserts any number of rows with one statement, whose parameters are columns; rows whose key is
 * there already are left out.
 *
 * @param <R> a row
 */
final class BulkInsert<R> {

  /** What a column holds. */
  enum Type {
    TEXT("text", "c%d"),
    INTEGER("integer", "c%d"),
    BIGINT("bigint", "c%d"),
    /** Sent as one text, for PostgreSQL has no arrays of arrays of different lengths. */
    TEXTS("text", "string_to_array(c%d, '\\')");

    private final String element;
    private final String expression;

    Type(String element, String expression) {
      this.element = element;
      this.expression = expression;
    }
  }

  /**
   * A column.
   *
   * @param name its name
   * @param type what it holds
   * @param value of a row; a {@code List<String>} for {@link Type#TEXTS}
   */
  record Column<R>(String name, Type type, Function<R, @Nullable Object> value) {}

  private final List<Column<R>> columns;
  private final String sql;

  /** Into {@code table}, whose key is the first of the columns and a text. */
  BulkInsert(String table, List<Column<R>> columns) {
    this.columns = List.copyOf(columns);
    sql =
        "INSERT INTO %s (%s) SELECT %s FROM unnest(%s) AS rows(%s) ON CONFLICT DO NOTHING RETURNING %s"
            .formatted(
                table,
                columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                numbered(i -> columns.get(i).type().expression.formatted(i)),
                numbered(i -> "CAST(? AS " + columns.get(i).type().element + "[])"),
                numbered("c%d"::formatted),
                columns.getFirst().name());
  }

  private String numbered(Function<Integer, String> text) {
    return IntStream.range(0, columns.size()).boxed().map(text).collect(Collectors.joining(", "));
  }

  /** Inserts the rows, in their order, and returns the keys of those that were not there. */
  List<String> insert(JdbcClient jdbc, List<R> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    JdbcClient.StatementSpec statement = jdbc.sql(sql);
    for (Column<R> column : columns) {
      statement = statement.param(values(column, rows));
    }
    return statement.query(String.class).list();
  }

  private static <R> Object values(Column<R> column, List<R> rows) {
    List<@Nullable Object> values = rows.stream().map(column.value()).toList();
    return switch (column.type()) {
      case TEXT -> values.toArray(String[]::new);
      case INTEGER -> values.toArray(Integer[]::new);
      case BIGINT -> values.toArray(Long[]::new);
      case TEXTS -> values.stream().map(BulkInsert::joined).toArray(String[]::new);
    };
  }

  private static String joined(@Nullable Object texts) {
    return texts instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining("\\"))
        : "";
  }
}
