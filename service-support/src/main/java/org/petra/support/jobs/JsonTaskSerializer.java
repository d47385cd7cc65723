package org.petra.support.jobs;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the data of a job as JSON, so that it can be read in the table and survives a change of
 * class layout.
 */
public final class JsonTaskSerializer implements Serializer {

  private final JsonMapper json;

  /** A serializer over {@code json}. */
  public JsonTaskSerializer(JsonMapper json) {
    this.json = json;
  }

  @Override
  public byte[] serialize(Object data) {
    return json.writeValueAsBytes(data);
  }

  @Override
  public <T> T deserialize(Class<T> type, byte[] serialized) {
    return json.readValue(serialized, type);
  }
}
