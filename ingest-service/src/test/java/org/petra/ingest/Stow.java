package org.petra.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.petra.dicom.json.DicomJson;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.stow.MultipartWriter;
import org.petra.ingest.Client.Answer;
import tools.jackson.databind.JsonNode;

/** Posts objects as the common clients do, and reads the answer. */
public final class Stow {

  /** The Content-Type that {@link #body} goes with. */
  public static final String TYPE =
      MultipartWriter.contentType("application/dicom", "the-boundary");

  private Stow() {}

  /** The parts as a multipart body. */
  public static byte[] body(List<byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MultipartWriter writer = new MultipartWriter(out, "the-boundary")) {
      for (byte[] part : parts) {
        writer.part("application/dicom", body -> body.write(part));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Posts the parts to {@code /dicom-web/studies}. */
  public static Answer post(Client client, List<byte[]> parts) {
    return post(client, "/dicom-web/studies", parts);
  }

  /** Posts the parts, chunked as a client does that reads them from the disk. */
  public static Answer post(Client client, String path, List<byte[]> parts) {
    byte[] body = body(parts);
    return client.send(
        "POST",
        path,
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
        "Content-Type",
        TYPE);
  }

  /** The SOP Instance UIDs of the stored instances. */
  public static List<String> stored(Answer answer) {
    return uids(answer, Tags.REFERENCED_SOP_SEQUENCE);
  }

  /** The SOP Instance UIDs of the failed instances. */
  public static List<String> failed(Answer answer) {
    return uids(answer, Tags.FAILED_SOP_SEQUENCE);
  }

  /** The failure reasons of the failed instances. */
  public static List<Integer> reasons(Answer answer) {
    return reasons(answer, Tags.FAILED_SOP_SEQUENCE);
  }

  /** The failure reasons of the parts that name no instance. */
  public static List<Integer> otherReasons(Answer answer) {
    return reasons(answer, Tags.OTHER_FAILURES_SEQUENCE);
  }

  private static List<Integer> reasons(Answer answer, int sequence) {
    return object(answer).items(sequence).stream()
        .map(item -> item.integer(Tags.FAILURE_REASON).orElseThrow())
        .toList();
  }

  private static List<String> uids(Answer answer, int sequence) {
    return object(answer).items(sequence).stream()
        .map(item -> item.string(Tags.REFERENCED_SOP_INSTANCE_UID).orElseThrow())
        .toList();
  }

  private static DicomObject object(Answer answer) {
    return DicomJson.read(new ByteArrayInputStream(answer.bytes())).getFirst();
  }

  /** The one case of a study. */
  public static JsonNode caseOf(Client client, String studyUid) {
    return client.get("/api/v1/cases?studyInstanceUid=" + studyUid).json().at("/items/0");
  }
}
