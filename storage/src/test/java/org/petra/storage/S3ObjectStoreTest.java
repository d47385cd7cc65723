package org.petra.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.adobe.testing.s3mock.S3MockApplication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The store in S3, against a server that runs in this process. */
class S3ObjectStoreTest extends ObjectStoreContract {

  private static final String BUCKET = "petra-test";

  private static S3MockApplication server;

  private final String prefix = UUID.randomUUID() + "/";

  @BeforeAll
  static void start() {
    // Where the SDK looks first; the server takes any.
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
    Map<String, Object> properties = new HashMap<>(); // the server adds its own
    properties.put("server.port", "0");
    properties.put("http.port", "0");
    properties.put("server.ssl.enabled", "false");
    properties.put("com.adobe.testing.s3mock.store.initial-buckets", BUCKET);
    server = S3MockApplication.start(properties);
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @SuppressWarnings("deprecation") // Its makers advise to run it in a process of its own.
  private S3Settings settings(String bucket) {
    return new S3Settings(
        "http://localhost:" + server.getPort(), "us-east-1", bucket, prefix, true);
  }

  private ObjectStore open(String bucket) throws IOException {
    return new StorageSettings(StorageSettings.Kind.S3, directory, settings(bucket)).open();
  }

  @Override
  ObjectStore open() throws IOException {
    return open(BUCKET);
  }

  @Override
  void damage(String digest) {
    try (S3Client client = S3Clients.of(settings(BUCKET))) {
      client.putObject(
          request -> request.bucket(BUCKET).key(prefix + digest), RequestBody.fromString("abX"));
    }
  }

  @Test
  void saysAtOnceThatThereIsNoSuchBucket() {
    assertThatThrownBy(() -> open("petra-elsewhere")).isInstanceOf(IOException.class);
    StorageSettings none = new StorageSettings(StorageSettings.Kind.S3, directory, settings(" "));
    assertThatThrownBy(none::open).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void leavesTheServerTheChecksumOfWhatItSent() throws IOException {
    String digest =
        open().keep(new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII)));
    try (S3Client client = S3Clients.of(settings(BUCKET))) {
      String checksum =
          client
              .headObject(
                  request -> request.bucket(BUCKET).key(prefix + digest).checksumMode("ENABLED"))
              .checksumSHA256();
      assertThat(checksum).isEqualTo("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    }
  }
}
