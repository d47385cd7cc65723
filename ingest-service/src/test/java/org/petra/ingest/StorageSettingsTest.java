package org.petra.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petra.storage.S3Settings;
import org.petra.storage.StorageSettings;
import org.petra.storage.StorageSettings.Kind;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class StorageSettingsTest {

  @Test
  void areReadFromTheEnvironmentVariablesThatTheReadmeNames() {
    Map<String, Object> variables =
        Map.of(
            "PETRA_STORAGE_KIND", "s3",
            "PETRA_STORAGE_DIRECTORY", "/data/objects",
            "PETRA_STORAGE_S3_ENDPOINT", "https://s3.example",
            "PETRA_STORAGE_S3_REGION", "eu-central-1",
            "PETRA_STORAGE_S3_BUCKET", "petra",
            "PETRA_STORAGE_S3_PREFIX", "objects/",
            "PETRA_STORAGE_S3_PATHSTYLE", "false");
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
    assertThat(Binder.get(environment).bind("petra.storage", StorageSettings.class).get())
        .isEqualTo(
            new StorageSettings(
                Kind.S3,
                Path.of("/data/objects"),
                new S3Settings("https://s3.example", "eu-central-1", "petra", "objects/", false)));
  }
}
