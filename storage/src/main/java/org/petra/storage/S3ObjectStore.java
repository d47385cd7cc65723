package org.petra.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Objects in a bucket, each under the prefix and its digest.
 *
 * <p>An object is staged in a local file, which gives its digest, and then sent with that digest as
 * its checksum: the server refuses other bytes, and answers when it has them durably. It is sent on
 * the condition that nothing is there yet, so of two who send it at once one succeeds and nothing
 * is written twice. A server shows an object whole or not at all.
 */
final class S3ObjectStore implements ObjectStore {

  private static final int PRECONDITION_FAILED = 412;
  private static final int CONFLICT = 409;
  private static final int NOT_FOUND = 404;
  private static final String TYPE = "application/dicom";

  private final S3Client s3;
  private final String bucket;
  private final String prefix;
  private final Incoming incoming;

  /**
   * Opens the store and clears up what killed processes left in the staging directory.
   *
   * @throws IOException if the bucket cannot be reached
   */
  S3ObjectStore(S3Client s3, S3Settings settings, Path staging) throws IOException {
    this.s3 = s3;
    this.bucket = settings.bucket();
    this.prefix = settings.prefix() == null ? "" : settings.prefix();
    this.incoming = new Incoming(Files.createDirectories(staging.resolve("incoming")));
    incoming.removeLeftovers();
    calling(() -> s3.headBucket(request -> request.bucket(bucket)));
  }

  @Override
  public Intake intake() throws IOException {
    return new Intake(this::keepAll, incoming.newFile());
  }

  /** One request takes as long as its way there and back, so many go at a time. */
  private void keepAll(List<Staged> objects, Intake from) throws IOException {
    Durability.forceAll(objects, object -> keepOne(object, from));
  }

  private void keepOne(Staged object, Intake from) throws IOException {
    if (find(object.digest()).filter(there -> there.length() == object.length()).isEmpty()) {
      put(object, from, true);
    }
  }

  @Override
  public String replace(InputStream in) throws IOException {
    try (Intake intake = intake()) {
      Staged staged = intake.stage(in);
      put(staged, intake, false);
      return staged.digest();
    }
  }

  private void put(Staged object, Intake from, boolean onlyIfAbsent) throws IOException {
    byte[] digest = HexFormat.of().parseHex(object.digest());
    PutObjectRequest.Builder request =
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(key(object.digest()))
            .checksumSHA256(Base64.getEncoder().encodeToString(digest));
    if (onlyIfAbsent) {
      request.ifNoneMatch("*");
    }
    // Asked for anew at each attempt.
    RequestBody body =
        RequestBody.fromContentProvider(() -> from.open(object), object.length(), TYPE);
    try {
      s3.putObject(request.build(), body);
    } catch (S3Exception e) {
      boolean another = e.statusCode() == PRECONDITION_FAILED || e.statusCode() == CONFLICT;
      if (!another || find(object.digest()).isEmpty()) {
        throw failed(e);
      }
    } catch (SdkException e) {
      throw failed(e);
    }
  }

  @Override
  public InputStream open(String digest) throws IOException {
    String key = key(digest);
    try {
      return new ObjectStream(
          calling(() -> s3.getObject(request -> request.bucket(bucket).key(key))));
    } catch (NoSuchKeyException e) {
      throw new NoSuchFileException(digest);
    }
  }

  @Override
  public Optional<StoredObject> find(String digest) throws IOException {
    String key = key(digest);
    try {
      long length =
          calling(() -> s3.headObject(request -> request.bucket(bucket).key(key)).contentLength());
      return Optional.of(new StoredObject(digest, length));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean verify(String digest) throws IOException {
    try (InputStream in = open(digest)) {
      return Digest.copy(in, OutputStream.nullOutputStream()).digest().equals(digest);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private String key(String digest) {
    return prefix + Digest.require(digest);
  }

  private interface Call<T> {
    T get();
  }

  /** Makes an {@code IOException} of every failure but that of an object that is not there. */
  private static <T> T calling(Call<T> call) throws IOException {
    try {
      return call.get();
    } catch (NoSuchKeyException e) {
      throw e;
    } catch (S3Exception e) {
      // An answer to HEAD has no body to name the key.
      if (e.statusCode() == NOT_FOUND && e.awsErrorDetails().errorMessage() == null) {
        throw NoSuchKeyException.builder().cause(e).build();
      }
      throw failed(e);
    } catch (SdkException e) {
      throw failed(e);
    }
  }

  private static IOException failed(SdkException e) {
    return new IOException("the S3 server did not do it: " + e.getMessage(), e);
  }

  /** A stream whose failures are those of a stream. */
  private static final class ObjectStream extends FilterInputStream {

    ObjectStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (SdkException e) {
        throw failed(e);
      }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        return super.read(target, offset, length);
      } catch (SdkException e) {
        throw failed(e);
      }
    }
  }
}
