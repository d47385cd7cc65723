package org.petra.ingest;

import java.io.IOException;
import org.petra.storage.ObjectStore;
import org.petra.storage.StorageSettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where objects are stored. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

  @Bean
  ObjectStore objectStore(Environment environment) throws IOException {
    return Binder.get(environment).bind("petra.storage", StorageSettings.class).get().open();
  }
}
