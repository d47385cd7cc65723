package org.petra.radiomics.feature.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petra.radiomics.feature.FeatureClass;

/** The catalogue as the page {@code docs/feature-catalogue.md}. */
final class CataloguePage {

  private static final String HEAD =
      """
      # Feature catalogue

      Every feature of the engine, by PyRadiomics' names. A column's name is the image, the class and the feature, such as `original_glcm_Contrast`.
      `GET /api/v1/feature-catalogue` gives the same as JSON. Units: `1` is a pure number, `intensity` the unit of the image (HU, g/ml), `gray level` that of
      the bins. IBSI codes are those of its reference manual; where there is none, IBSI has no such feature. A value that is a convention has the status
      `FLAT_REGION`.

      This page is generated from `radiomics/src/main/resources/.../feature/catalogue`; `FeatureCatalogueTest` fails when it is out of date and says how to write it anew.
      """;

  private CataloguePage() {}

  static String text() {
    StringBuilder page = new StringBuilder(HEAD);
    for (FeatureClass featureClass : FeatureClass.values()) {
      section(page, featureClass.pyradiomicsName());
    }
    return page.toString();
  }

  private static void section(StringBuilder page, String featureClass) {
    List<CatalogueEntry> entries =
        FeatureCatalogue.all().stream().filter(e -> e.featureClass().equals(featureClass)).toList();
    String usual = usualNan(entries);
    page.append("\n## ").append(featureClass).append("\n\n");
    page.append(escaped(entries.getFirst().symbols()))
        .append("\n\nWhat makes it NaN: ")
        .append(usual)
        .append("\n\n| feature | formula | unit | IBSI | convention |")
        .append("\n| --- | --- | --- | --- | --- |\n");
    for (CatalogueEntry entry : entries) {
      page.append(
          List.of(
                  entry.name().substring(featureClass.length() + 1),
                  escaped(entry.formula()),
                  entry.unit(),
                  orEmpty(entry.ibsiCode()),
                  orEmpty(entry.convention()))
              .stream()
              .collect(Collectors.joining(" | ", "| ", " |\n")));
    }
    entries.stream()
        .filter(entry -> !entry.nanWhen().equals(usual))
        .forEach(
            e -> page.append("\n`" + e.name() + "`, what makes it NaN: " + e.nanWhen() + "\n"));
  }

  private static String usualNan(List<CatalogueEntry> entries) {
    return entries.getFirst().nanWhen();
  }

  private static String orEmpty(@Nullable String cell) {
    return cell == null ? "" : escaped(cell);
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|").replace("_", "\\_").replace("*", "\\*");
  }
}
