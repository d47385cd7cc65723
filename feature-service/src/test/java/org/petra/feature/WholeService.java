package org.petra.feature;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.petra.storage.FileObjectStore;
import org.petra.support.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The whole service with a real PostgreSQL, a store in a new folder and a hand-written ingest. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "petra.internal-key=" + WholeService.KEY)
@Import({TestDatabase.class, WholeService.Surroundings.class})
@interface WholeService {

  String KEY = "a-key-for-tests";

  /** What the service finds outside. */
  @TestConfiguration(proxyBeanMethods = false)
  class Surroundings {

    @Bean
    FakeIngest fakeIngest() {
      return new FakeIngest();
    }

    @Bean
    StoreFolder storeFolder() throws IOException {
      return new StoreFolder(Files.createTempDirectory("petra-feature"));
    }

    @Bean
    DynamicPropertyRegistrar surroundings(FakeIngest ingest, StoreFolder folder) {
      return registry -> {
        registry.add("petra.ingest-url", ingest::url);
        registry.add("petra.storage.directory", () -> folder.path().toString());
      };
    }
  }

  /** Where the objects lie. */
  record StoreFolder(Path path) {
    FileObjectStore open() throws IOException {
      return new FileObjectStore(path);
    }
  }
}
