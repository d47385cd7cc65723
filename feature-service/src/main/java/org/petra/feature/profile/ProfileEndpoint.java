package org.petra.feature.profile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The profiles that an extraction can ask for. */
@RestController
@Tag(name = "Profiles", description = "What can be extracted, with every setting")
class ProfileEndpoint {

  private final ProfileCatalogue profiles;

  ProfileEndpoint(ProfileCatalogue profiles) {
    this.profiles = profiles;
  }

  @GetMapping("/api/v1/profiles")
  @Operation(summary = "Every profile with its digest and its settings for each modality")
  List<ProfileView> list() {
    return profiles.all().stream()
        .map(
            profile ->
                new ProfileView(
                    profile.name(),
                    profile.digest(),
                    profile.profile().featureNames().size(),
                    profile.settings()))
        .toList();
  }
}
