package org.petra.cli.client;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.petra.dicom.stow.MultipartWriter;

/** Stores DICOM objects over STOW-RS. */
public final class StowClient {

  private static final String DICOM = "application/dicom";
  private static final String DICOM_JSON = "application/dicom+json";

  /** All stored, some stored, none stored: each with an answer that names the objects. */
  private static final Set<Integer> ANSWERED = Set.of(200, 202, 409);

  private final PetraClient client;

  /** Stores with the key of {@code client}. */
  public StowClient(PetraClient client) {
    this.client = client;
  }

  /** Stores objects, each the bytes of a Part 10 file, in one request that is streamed. */
  public StowAnswer store(List<BodyPublisher> objects) {
    String boundary = MultipartWriter.randomBoundary();
    List<BodyPublisher> body = new ArrayList<>();
    String before = "";
    for (BodyPublisher object : objects) {
      body.add(text(before + "--" + boundary + "\r\nContent-Type: " + DICOM + "\r\n\r\n"));
      body.add(object);
      before = "\r\n";
    }
    body.add(text(before + "--" + boundary + "--\r\n"));
    HttpRequest request =
        client
            .request("/dicom-web/studies")
            .header("Content-Type", MultipartWriter.contentType(DICOM, boundary))
            .header("Accept", DICOM_JSON)
            .POST(BodyPublishers.concat(body.toArray(BodyPublisher[]::new)))
            .build();
    HttpResponse<InputStream> answer = client.exchange(request);
    if (!ANSWERED.contains(answer.statusCode())) {
      throw PetraClient.refusal(request, answer);
    }
    return StowAnswer.read(answer.body());
  }

  private static BodyPublisher text(String text) {
    return BodyPublishers.ofString(text, StandardCharsets.US_ASCII);
  }
}
