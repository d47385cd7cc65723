package org.petra.ingest.clinical.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.petra.ingest.clinical.table.Table.Row;

class TableReaderTest {

  @Test
  void readsQuotesByteOrderMarksAndBlankLines() {
    Table table = TableReader.read("\uFEFFa,\"b, c\"\r\n\r\n1,\"x \"\"y\"\"\"\r\n");
    assertThat(table.columns()).containsExactly("a", "b, c");
    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().getFirst().line()).isEqualTo(3);
    assertThat(table.rows().getFirst().cells()).containsExactly("1", "x \"y\"");
  }

  @Test
  void findsTheDelimiterInTheHeader() {
    assertThat(TableReader.read("a;b;\"c,d,e,f\"\n1;2,5;3").rows().getFirst().cells())
        .containsExactly("1", "2,5", "3");
    assertThat(TableReader.read("a\tb\n1\t2").rows().getFirst().cells()).containsExactly("1", "2");
    assertThat(TableReader.read("a\n1").rows().getFirst().cells()).containsExactly("1");
  }

  @Test
  void readsACellOfSeveralLines() {
    Table table = TableReader.read("a,b\n\"one\ntwo\",2\n3,4\n");
    assertThat(table.rows().stream().map(Row::line)).containsExactly(2, 4);
    assertThat(table.rows().getFirst().cells()).containsExactly("one\ntwo", "2");
  }

  @Test
  void losesOneLineToAQuoteThatNeverCloses() {
    Table table = TableReader.read("a,b\n1,\"x\n3,4\n5,\"y\"\n\"z\"w,6\n7,8");
    assertThat(table.rows().stream().map(Row::readable))
        .containsExactly(false, true, true, false, true);
    assertThat(table.rows().stream().map(Row::line)).containsExactly(2, 3, 4, 5, 6);
    assertThat(table.rows().getLast().cells()).containsExactly("7", "8");
  }

  @Test
  void refusesATableWithoutHeader() {
    assertThatThrownBy(() -> TableReader.read("")).hasMessageContaining("empty");
    assertThatThrownBy(() -> TableReader.read("\"a,b\n1,2")).hasMessageContaining("quotes");
  }
}
