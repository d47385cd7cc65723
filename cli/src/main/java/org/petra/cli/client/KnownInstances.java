package org.petra.cli.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.petra.cli.terminal.CommandFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks by QIDO-RS which instances of a study a server has. */
public final class KnownInstances {

  private static final int PAGE = 1000;
  private static final String SOP_INSTANCE_UID = "00080018";
  private static final JsonMapper JSON = new JsonMapper();

  private final PetraClient client;

  /** Asks with the key of {@code client}. */
  public KnownInstances(PetraClient client) {
    this.client = client;
  }

  /** The SOP Instance UIDs; empty when the server does not know the study. */
  public Set<String> of(String studyInstanceUid) {
    Set<String> uids = new HashSet<>();
    int offset = 0;
    int found;
    do {
      found = page(studyInstanceUid, offset, uids);
      offset += found;
    } while (found > 0);
    return uids;
  }

  private int page(String study, int offset, Set<String> uids) {
    String path = "/dicom-web/studies/%s/instances?limit=%d&offset=%d";
    HttpRequest request =
        client
            .request(path.formatted(study, PAGE, offset))
            .header("Accept", "application/dicom+json")
            .GET()
            .build();
    HttpResponse<InputStream> answer = client.exchange(request);
    if (answer.statusCode() == 204 || answer.statusCode() == 404) {
      return 0;
    }
    if (answer.statusCode() != 200) {
      throw PetraClient.refusal(request, answer);
    }
    try (InputStream body = answer.body()) {
      JsonNode found = JSON.readTree(body);
      found.forEach(one -> uids.add(one.path(SOP_INSTANCE_UID).path("Value").path(0).asString("")));
      return found.size();
    } catch (IOException | JacksonException e) {
      throw new CommandFailure("The answer to a search was cut short (" + e + ").", e);
    }
  }
}
