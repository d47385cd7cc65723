package org.petra.dicom.json;

import java.util.ArrayList;
import java.util.List;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.Tags;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads objects from a JSON parser; anything unexpected is an IllegalArgumentException. */
final class DicomJsonReader {

  private final JsonParser json;

  DicomJsonReader(JsonParser json) {
    this.json = json;
  }

  List<DicomObject> objects() {
    List<DicomObject> objects = new ArrayList<>();
    if (json.nextToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        objects.add(object().build());
      }
    } else {
      objects.add(object().build());
    }
    return List.copyOf(objects);
  }

  private void require(JsonToken expected) {
    if (json.currentToken() != expected) {
      throw new IllegalArgumentException("expected " + expected + ", got " + json.currentToken());
    }
  }

  private DicomObjectBuilder object() {
    require(JsonToken.START_OBJECT);
    DicomObjectBuilder builder = DicomObjectBuilder.create();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      require(JsonToken.PROPERTY_NAME);
      String name = json.currentName();
      int tag = Tags.parse(name).orElseThrow(() -> new IllegalArgumentException("no tag: " + name));
      json.nextToken();
      require(JsonToken.START_OBJECT);
      attribute(builder, tag);
    }
    return builder;
  }

  private void attribute(DicomObjectBuilder builder, int tag) {
    String vr = "";
    List<String> values = List.of();
    List<DicomObjectBuilder> items = new ArrayList<>();
    byte[] bytes = new byte[0];
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String property = json.currentName();
      json.nextToken();
      switch (property) {
        case "vr" -> vr = json.getString();
        case "Value" -> values = values(items);
        case "InlineBinary" -> bytes = json.getBinaryValue();
        default -> json.skipChildren();
      }
    }
    if (vr.equals("SQ")) {
      builder.sequence(tag, items);
    } else if (bytes.length > 0) {
      builder.setBytes(tag, vr, bytes);
    } else {
      builder.setValues(tag, vr, values);
    }
  }

  /** Values as text; those that are items of a sequence go to {@code items}. */
  private List<String> values(List<DicomObjectBuilder> items) {
    require(JsonToken.START_ARRAY);
    List<String> values = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      switch (json.currentToken()) {
        case VALUE_NULL -> values.add("");
        case START_OBJECT -> itemOrName(items, values);
        case START_ARRAY -> throw new IllegalArgumentException("an array in an array");
        default -> values.add(json.getString());
      }
    }
    return values;
  }

  private void itemOrName(List<DicomObjectBuilder> items, List<String> values) {
    DicomObjectBuilder item = DicomObjectBuilder.create();
    String[] groups = {"", "", ""};
    boolean name = false;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String property = json.currentName();
      json.nextToken();
      int group = List.of("Alphabetic", "Ideographic", "Phonetic").indexOf(property);
      if (group >= 0) {
        name = true;
        groups[group] = json.getString();
      } else {
        int tag =
            Tags.parse(property)
                .orElseThrow(() -> new IllegalArgumentException("no tag: " + property));
        require(JsonToken.START_OBJECT);
        attribute(item, tag);
      }
    }
    if (name) {
      values.add(String.join("=", groups).replaceAll("=+$", ""));
    } else {
      items.add(item);
    }
  }
}
