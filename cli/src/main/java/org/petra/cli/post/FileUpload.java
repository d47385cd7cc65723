package org.petra.cli.post;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petra.cli.client.StowAnswer;
import org.petra.cli.client.StowClient;
import org.petra.cli.terminal.Progress;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.stow.FailureReason;
import org.petra.radiomics.RadiomicsException;

/** Posts files in requests of bounded size and remembers why any of them failed. */
public final class FileUpload {

  private static final long REQUEST_BYTES = 32L << 20;
  private static final int REQUEST_FILES = 200;

  /** A server that fails for a reason of its own is asked again so often. */
  private static final int ATTEMPTS = 3;

  private final StowClient client;
  private final Consumer<List<Path>> onStored;
  private final Map<Path, String> failures = new LinkedHashMap<>();
  private int stored;

  /** An upload through {@code client}. */
  public FileUpload(StowClient client) {
    this(client, files -> {});
  }

  /** An upload that tells which files were just answered as stored. */
  FileUpload(StowClient client, Consumer<List<Path>> onStored) {
    this.client = client;
    this.onStored = onStored;
  }

  /** How many files are stored. */
  public int stored() {
    return stored;
  }

  /** Why each file that is not stored was refused. */
  public Map<Path, String> failures() {
    return failures;
  }

  /** Posts {@code files}, which are streamed. */
  public void post(List<Path> files, Progress progress) throws IOException {
    List<Path> batch = new ArrayList<>();
    long bytes = 0;
    int sent = 0;
    for (Path file : files) {
      long size = Files.size(file);
      if (!batch.isEmpty() && (bytes + size > REQUEST_BYTES || batch.size() == REQUEST_FILES)) {
        send(batch);
        progress.to(sent += batch.size());
        batch.clear();
        bytes = 0;
      }
      batch.add(file);
      bytes += size;
    }
    if (!batch.isEmpty()) {
      send(batch);
      progress.to(sent + batch.size());
    }
  }

  private void send(List<Path> batch) throws FileNotFoundException {
    List<Path> files = batch;
    for (int attempt = 1; !files.isEmpty(); attempt++) {
      List<BodyPublisher> parts = new ArrayList<>();
      for (Path file : files) {
        parts.add(BodyPublishers.ofFile(file));
      }
      StowAnswer answer = client.store(parts);
      if (answer.changed() && !answer.isComplete() && files.size() > 1) {
        // Its UIDs are not those of the files: alone, each file has an answer of its own.
        for (Path file : files) {
          send(List.of(file));
        }
        return;
      }
      files = settle(files, answer, attempt < ATTEMPTS);
    }
  }

  /** Counts what is stored and what is refused, and returns what is to be sent again. */
  private List<Path> settle(List<Path> files, StowAnswer answer, boolean again) {
    List<Path> done = new ArrayList<>();
    List<Path> resend = new ArrayList<>();
    for (Path file : files) {
      Integer reason = answer.isComplete() ? null : reason(file, answer);
      if (reason == null) {
        done.add(file);
      } else if (again && reason == FailureReason.PROCESSING_FAILURE.code()) {
        resend.add(file);
      } else {
        failures.put(file, words(reason));
      }
    }
    stored += done.size();
    onStored.accept(done);
    return resend;
  }

  /** Why a file was refused; null if it is stored. */
  private static @Nullable Integer reason(Path file, StowAnswer answer) {
    String uid = uid(file);
    Integer reason = answer.failed().get(uid);
    if (reason != null) {
      return reason;
    }
    return answer.stored().contains(uid) ? null : FailureReason.CANNOT_UNDERSTAND.code();
  }

  private static String uid(Path file) {
    try {
      return String.valueOf(DicomObject.readHeader(file).sopInstanceUid());
    } catch (RadiomicsException _) {
      return "";
    }
  }

  private static String words(int code) {
    String name =
        Stream.of(FailureReason.values())
            .filter(reason -> reason.code() == code)
            .map(reason -> " " + reason.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .findFirst()
            .orElse("");
    return String.format(Locale.ROOT, "0x%04X%s", code, name);
  }
}
