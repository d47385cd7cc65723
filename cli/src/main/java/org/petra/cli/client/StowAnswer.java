package org.petra.cli.client;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.petra.cli.terminal.CommandFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a STOW-RS request did, as its answer says (PS3.18 table I.2-1).
 *
 * @param stored SOP Instance UIDs
 * @param failed reason code of each instance that was refused, by SOP Instance UID
 * @param unreadable how many parts were no DICOM object
 * @param changed whether objects were changed before they were stored, as a cohort does that
 *     de-identifies: then {@code stored} has other UIDs than were sent
 */
public record StowAnswer(
    Set<String> stored, Map<String, Integer> failed, int unreadable, boolean changed) {

  private static final String WARNING_REASON = "00081196";
  private static final int COERCED = 0xB000;

  private static final String REFERENCED_SOP_SEQUENCE = "00081199";
  private static final String FAILED_SOP_SEQUENCE = "00081198";
  private static final String OTHER_FAILURES_SEQUENCE = "0008119A";
  private static final String REFERENCED_SOP_INSTANCE_UID = "00081155";
  private static final String FAILURE_REASON = "00081197";

  private static final JsonMapper JSON = new JsonMapper();

  /** Reads the DICOM JSON of an answer. */
  static StowAnswer read(InputStream body) {
    try (body) {
      JsonNode root = JSON.readTree(body);
      JsonNode answer = root.isArray() ? root.path(0) : root;
      Set<String> stored = new LinkedHashSet<>();
      boolean changed = false;
      for (JsonNode item : answer.path(REFERENCED_SOP_SEQUENCE).path("Value")) {
        stored.add(text(item, REFERENCED_SOP_INSTANCE_UID));
        changed |= item.path(WARNING_REASON).path("Value").path(0).asInt(0) == COERCED;
      }
      Map<String, Integer> failed = new LinkedHashMap<>();
      for (JsonNode item : answer.path(FAILED_SOP_SEQUENCE).path("Value")) {
        failed.put(
            text(item, REFERENCED_SOP_INSTANCE_UID),
            item.path(FAILURE_REASON).path("Value").path(0).asInt(0));
      }
      return new StowAnswer(
          stored, failed, answer.path(OTHER_FAILURES_SEQUENCE).path("Value").size(), changed);
    } catch (IOException e) {
      throw new CommandFailure("The answer to a STOW-RS request was cut short (" + e + ").", e);
    } catch (JacksonException e) {
      throw new CommandFailure(
          "The answer to a STOW-RS request was cut short.", new IOException(e));
    }
  }

  /** Whether nothing was refused. */
  public boolean isComplete() {
    return failed.isEmpty() && unreadable == 0;
  }

  private static String text(JsonNode item, String tag) {
    return item.path(tag).path("Value").path(0).asString("");
  }
}
