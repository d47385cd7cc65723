package org.petra.cli.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the problem detail of a refused request. */
final class Refusals {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_BYTES = 64 * 1024;

  private Refusals() {}

  /** Code and detail as the end of a sentence. */
  static String reason(InputStream body) {
    try (body) {
      JsonNode problem =
          JSON.readTree(new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
      String code = problem.path("code").asString("");
      String detail = problem.path("detail").asString("");
      return (code.isEmpty() ? "" : " " + code) + (detail.isEmpty() ? "." : ": " + detail);
    } catch (IOException | JacksonException _) {
      return ".";
    }
  }
}
