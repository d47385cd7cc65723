package org.petra.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petra.contracts.http.Role;

class AccessPolicyTest {

  /** The roles that may, as letters: p(oster), s(cientist), v(iewer). */
  @ParameterizedTest
  @CsvSource({
    "POST, /dicom-web/studies, p",
    "POST, /dicom-web/studies/1.2.3, p",
    "GET, /dicom-web/studies, ps",
    "GET, /dicom-web/studies/1.2.3/metadata, ps",
    "DELETE, /dicom-web/studies/1.2.3, p",
    "GET, /api/v1/cases, psv",
    "GET, /api/v1/cases/7, psv",
    "PUT, /api/v1/cases/7/clinical, ps",
    "POST, /api/v1/cases/7/complete, ps",
    "POST, /api/v1/clinical, ps",
    "GET, /api/v1/clinical/unmapped, ps",
    "POST, /fhir, ps",
    "POST, /fhir/Observation, ps",
    "GET, /fhir/metadata, ps",
    "GET, /fhir/Observation/7, ps",
    "GET, /api/v1/changes, psv",
    "GET, /api/v1/storage-check, sv",
    "POST, /api/v1/storage-check, s",
    "POST, /api/v1/extractions, s",
    "GET, /api/v1/extractions/7, sv",
    "GET, /api/v1/features, sv",
    "POST, /api/v1/features/import, s",
    "POST, /api/v1/models/m/versions, s",
    "GET, /api/v1/models/m/versions/1/evaluation, sv",
    "POST, /api/v1/models/m/versions/@champion/predict, sv",
    "POST, /api/v1/predictions, sv",
    "GET, /v2, sv",
    "GET, /v2/models/m/versions/1, sv",
    "POST, /v2/models/m/infer, sv",
    "POST, /v2/models/m/versions/1/infer, sv",
    "POST, /v2/repository/index, s",
    "PUT, /api/v1/models/m/aliases/champion, s",
    "PUT, /api/v1/models/m/aliases/champion/gate, s",
    "POST, /api/v1/models/m/aliases/champion/rollback, s",
    "DELETE, /api/v1/trainings/7, s",
    "POST, /api/v1/reports, s",
    "GET, /api/v1/reports/7, sv",
    "GET, /internal/v1/cases/7/manifest, s",
  })
  void givesEachRoleWhatItMay(String method, String path, String letters) {
    for (Role role : Role.values()) {
      String letter = role.name().substring(0, 1).toLowerCase(Locale.ROOT);
      assertThat(AccessPolicy.allows(role, method, path))
          .as("%s %s %s", role, method, path)
          .isEqualTo(letters.contains(letter));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /, true",
    "GET, /dashboard/page.js, true",
    "GET, /schemas/report-1.json, true",
    "GET, /swagger-ui/index.html, true",
    "GET, /v3/api-docs/swagger-config, true",
    "GET, /openapi/ingest, true",
    "GET, /actuator/health, true",
    "GET, /v2/health/ready, true",
    "GET, /v2/models/m, false",
    "POST, /, false",
    "GET, /actuator/env, false",
    "GET, /api/v1/cases, false",
    "GET, /dicom-web/studies, false",
  })
  void opensOnlyWhatShowsNoData(String method, String path, boolean open) {
    assertThat(AccessPolicy.isOpen(method, path)).isEqualTo(open);
  }
}
