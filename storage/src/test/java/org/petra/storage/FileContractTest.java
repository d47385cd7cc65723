package org.petra.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class FileContractTest extends ObjectStoreContract {

  @Override
  ObjectStore open() throws IOException {
    return new StorageSettings(StorageSettings.Kind.FILESYSTEM, directory, null).open();
  }

  @Override
  void damage(String digest) throws IOException {
    Path file = directory.resolve("objects").resolve(digest.substring(0, 2)).resolve(digest);
    Files.writeString(file, "abX");
  }
}
