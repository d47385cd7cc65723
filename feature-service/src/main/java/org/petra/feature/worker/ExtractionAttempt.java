package org.petra.feature.worker;

import java.io.IOException;
import java.util.Optional;
import org.petra.contracts.cases.CaseManifest;
import org.petra.contracts.error.ErrorCode;
import org.petra.feature.cases.CaseClient;
import org.petra.feature.cases.CaseLookup;
import org.petra.feature.extraction.ExtractionItem;
import org.petra.feature.profile.NamedProfile;
import org.petra.feature.profile.ProfileCatalogue;
import org.petra.feature.store.FeatureDictionary;
import org.petra.feature.store.FeatureStore;
import org.petra.radiomics.RadiomicsException;
import org.springframework.stereotype.Component;

/** Extracts one case, up to a vector in memory or the reason why there is none. */
@Component
class ExtractionAttempt {

  private final ProfileCatalogue profiles;
  private final CaseClient ingest;
  private final FeatureStore store;
  private final CasePipeline pipeline;

  ExtractionAttempt(
      ProfileCatalogue profiles, CaseClient ingest, FeatureStore store, CasePipeline pipeline) {
    this.profiles = profiles;
    this.ingest = ingest;
    this.store = store;
    this.pipeline = pipeline;
  }

  /**
   * Tries it once.
   *
   * @throws IOException when storage cannot be read
   * @throws InterruptedException when the service stops meanwhile
   * @throws org.springframework.web.client.RestClientException when ingest cannot be asked
   */
  ExtractionOutcome run(ExtractionItem item) throws IOException, InterruptedException {
    Optional<NamedProfile> profile = profiles.find(item.profile());
    if (profile.isEmpty()) {
      return new ExtractionOutcome.Failed(
          RadiomicsException.Code.INVALID_SETTING.name(), profiles.unknown(item.profile()));
    }
    return switch (ingest.manifest(item.caseId())) {
      case CaseLookup.Found found -> extract(item, found.manifest(), profile.get());
      case CaseLookup.Unknown unknown ->
          new ExtractionOutcome.Failed(
              ErrorCode.NOT_FOUND.name(), "The ingest service has no such case.");
      case CaseLookup.Refused refused ->
          new ExtractionOutcome.Failed(refused.code(), refused.detail());
    };
  }

  private ExtractionOutcome extract(
      ExtractionItem item, CaseManifest manifest, NamedProfile profile)
      throws IOException, InterruptedException {
    if (manifest.revision() != item.revision()) {
      return new ExtractionOutcome.Superseded(manifest.revision());
    }
    FeatureDictionary dictionary = FeatureDictionary.of(profile);
    if (store.has(manifest.caseId(), manifest.revision(), dictionary)) {
      return new ExtractionOutcome.AlreadyStored(dictionary);
    }
    try {
      return new ExtractionOutcome.Extracted(manifest, pipeline.extract(manifest, profile));
    } catch (RadiomicsException e) {
      return new ExtractionOutcome.Failed(e.code().name(), String.valueOf(e.getMessage()));
    } catch (MissingModalityException e) {
      return new ExtractionOutcome.Failed(
          MissingModalityException.CODE, String.valueOf(e.getMessage()));
    }
  }
}
