package org.petra.feature.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.petra.radiomics.feature.catalogue.CatalogueEntry;
import org.petra.radiomics.feature.catalogue.FeatureCatalogue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of features. */
@RestController
@Tag(name = "Feature catalogue", description = "What each feature is")
class FeatureCatalogueEndpoint {

  @GetMapping("/api/v1/feature-catalogue")
  @Operation(
      summary = "Every feature: formula, unit, IBSI code, what makes it NaN",
      description =
          "Names are a class and a feature, such as glcm_Contrast; a column of the matrix puts"
              + " modality and image before them. ibsiCode is null where IBSI has no such feature,"
              + " convention where the formula always has a value.")
  List<CatalogueEntry> list() {
    return FeatureCatalogue.all();
  }
}
