package org.petra.report.schema;

import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.report.Report;
import tools.jackson.databind.node.ObjectNode;

/** The schema of the report document: as the contract has it, as it is stored, as a judge. */
public final class ReportSchema {

  private ReportSchema() {}

  /** The schema that follows from the records of the contract. */
  static ObjectNode generated() {
    SchemaGeneratorConfigBuilder builder =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                Option.DEFINITIONS_FOR_ALL_OBJECTS,
                Option.EXTRA_OPEN_API_FORMAT_VALUES,
                Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                Option.FLATTENED_ENUMS_FROM_TOSTRING);
    builder
        .forFields()
        .withNullableCheck(
            field -> field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class))
        .withRequiredCheck(field -> true);
    builder.forTypesInGeneral().withDefinitionNamingStrategy((key, context) -> name(key));
    ObjectNode schema = new SchemaGenerator(builder.build()).generateSchema(Report.class);
    ObjectNode whole = schema.objectNode();
    whole.set("$schema", schema.remove("$schema"));
    whole.put("$id", Report.SCHEMA);
    whole.put("title", "A report of Petra");
    schema.properties().forEach(each -> whole.set(each.getKey(), each.getValue()));
    return whole;
  }

  /** A nested record by the name of its whole as well: {@code AgreementTable.Row}. */
  private static String name(DefinitionKey key) {
    Class<?> type = key.getType().getErasedType();
    String name = type.getSimpleName();
    for (Class<?> outer = type.getEnclosingClass();
        outer != null;
        outer = outer.getEnclosingClass()) {
      name = outer.getSimpleName() + "." + name;
    }
    return name;
  }

  /** The schema as it is published. */
  static String published() {
    try (var file = ReportSchema.class.getResourceAsStream("/static" + Report.SCHEMA)) {
      return new String(
          Objects.requireNonNull(file, Report.SCHEMA).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the published schema finds wrong in a document. */
  public static List<String> faults(byte[] document) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(published());
    return schema
        .validate(
            new String(document, StandardCharsets.UTF_8), com.networknt.schema.InputFormat.JSON)
        .stream()
        .map(Error::toString)
        .toList();
  }

  /** Writes the generated schema beside the other results of the build. */
  static Path write(String text) {
    try {
      return Files.writeString(Path.of("target", "generated-report-schema.json"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
