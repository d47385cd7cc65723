package org.petra.feature.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.extraction.Profile;
import org.petra.support.problem.ProblemException;

class ProfileCatalogueTest {

  @TempDir private Path directory;

  @Test
  void holdsTheProfilesThatComeWithTheEngine() throws IOException {
    ProfileCatalogue catalogue = new ProfileCatalogue("");

    assertThat(catalogue.all())
        .extracting(NamedProfile::name)
        .containsExactly("her2-breast-pet-ct", "pet-ct");
    assertThat(catalogue.require("pet-ct").digest()).matches("[0-9a-f]{64}");
  }

  @Test
  void namesTheKnownProfilesWhenOneIsNot() throws IOException {
    ProfileCatalogue catalogue = new ProfileCatalogue("");

    assertThatThrownBy(() -> catalogue.require("mri"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("mri")
        .hasMessageContaining("her2-breast-pet-ct, pet-ct");
  }

  @Test
  void readsFurtherProfilesFromADirectory() throws IOException {
    write(Profile.resource("pet-ct").replace("name: pet-ct", "name: mine"));

    assertThat(new ProfileCatalogue(directory.toString()).find("mine")).isPresent();
  }

  @Test
  void refusesToStartWithANameGivenTwiceOrAKeyThatIsNone() throws IOException {
    write(Profile.resource("pet-ct"));
    assertThatThrownBy(() -> new ProfileCatalogue(directory.toString()))
        .hasMessageContaining("pet-ct");

    write("name: mine\nbinwidth: 3\n");
    assertThatThrownBy(() -> new ProfileCatalogue(directory.toString()))
        .isInstanceOf(RadiomicsException.class)
        .hasMessageContaining("binwidth");
  }

  private void write(String yaml) throws IOException {
    Files.writeString(directory.resolve("mine.yaml"), yaml);
  }
}
