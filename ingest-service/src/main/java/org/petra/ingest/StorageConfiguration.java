package org.petra.ingest;

import java.io.IOException;
import java.nio.file.Path;
import org.petra.storage.FileObjectStore;
import org.petra.storage.ObjectStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where objects are stored. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

  @Bean
  ObjectStore objectStore(@Value("${petra.storage-directory}") String directory)
      throws IOException {
    return new FileObjectStore(Path.of(directory));
  }
}
