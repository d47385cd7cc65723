package org.petra.radiomics.feature.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.petra.radiomics.feature.FeatureClass;

class FeatureCatalogueTest {

  private static final Path PAGE = Path.of("..", "docs", "feature-catalogue.md");

  @Test
  void describesEveryFeatureAndNoOther() {
    List<String> computed =
        Arrays.stream(FeatureClass.values()).flatMap(c -> c.featureNames().stream()).toList();
    assertThat(FeatureCatalogue.all()).extracting(CatalogueEntry::name).isEqualTo(computed);
    assertThat(FeatureCatalogue.rows("features.tsv"))
        .extracting(row -> row[0] + "_" + row[1])
        .containsExactlyInAnyOrderElementsOf(computed);
  }

  @Test
  void codesAreThoseOfIbsiAndNoneIsUsedTwice() {
    List<String> codes =
        FeatureCatalogue.all().stream()
            .map(CatalogueEntry::ibsiCode)
            .filter(Objects::nonNull)
            .toList();
    assertThat(codes).allMatch(code -> code.matches("[0-9A-Z]{4}")).doesNotHaveDuplicates();
  }

  @Test
  void everyFeatureHasFormulaUnitAndRuleForNan() {
    assertThat(FeatureCatalogue.all())
        .allSatisfy(
            entry -> {
              assertThat(entry.formula()).isNotBlank();
              assertThat(entry.unit()).isNotBlank();
              assertThat(entry.symbols()).endsWith(".");
              assertThat(entry.nanWhen()).endsWith(".");
            });
  }

  @Test
  void thePageIsUpToDate() throws IOException {
    if (Boolean.getBoolean("petra.writePages")) {
      Files.writeString(PAGE, CataloguePage.text());
    }
    assertThat(PAGE)
        .as("run ./mvnw test -pl radiomics -Dtest=FeatureCatalogueTest -Dpetra.writePages=true")
        .content()
        .isEqualTo(CataloguePage.text());
  }
}
