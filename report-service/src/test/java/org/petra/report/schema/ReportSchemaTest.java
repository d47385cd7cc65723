package org.petra.report.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReportSchemaTest {

  @Test
  void publishedSchemaIsThatOfTheContract() {
    String generated =
        JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(ReportSchema.generated())
            + "\n";
    assertThat(ReportSchema.published())
        .as(
            "The contract of the report changed. Once a version is released, make another: raise Report.SCHEMA. %s goes"
                + " to docs/schemas.",
            ReportSchema.write(generated))
        .isEqualTo(generated);
  }
}
