package org.petra.dicom.json;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import tools.jackson.core.JsonGenerator;

/** Writes objects to a JSON generator. */
final class DicomJsonWriter {

  /** Longer binary values are bulk data. */
  private static final int MAX_INLINE_BYTES = 1024;

  private static final String[] NAME_GROUPS = {"Alphabetic", "Ideographic", "Phonetic"};

  private final JsonGenerator json;
  private final BulkDataUri bulkData;

  DicomJsonWriter(JsonGenerator json, BulkDataUri bulkData) {
    this.json = json;
    this.bulkData = bulkData;
  }

  /** Writes one object; {@code path} is empty or leads to it and ends with a slash. */
  void object(DicomObject object, String path) {
    json.writeStartObject();
    for (int tag : object.tags()) {
      String vr = object.vr(tag);
      if (vr == null || (tag & 0xffff) == 0) {
        continue;
      }
      String hex = Tags.hex(tag);
      json.writeObjectPropertyStart(hex);
      json.writeStringProperty("vr", vr);
      value(object, tag, vr, path + hex);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void value(DicomObject object, int tag, String vr, String path) {
    switch (vr) {
      case "SQ" -> items(object.items(tag), path);
      case "OB", "OD", "OF", "OL", "OV", "OW", "UN" -> binary(object, tag, path);
      case "FL", "FD" -> floats(object.decimals(tag));
      case "SL", "SS", "UL", "US" -> integers(object.decimals(tag));
      case "SV", "UV", "DS", "IS" -> texts(object.strings(tag), this::number);
      case "PN" -> texts(object.strings(tag), this::personName);
      default ->
          texts(
              tag == Tags.SPECIFIC_CHARACTER_SET && object.has(tag)
                  ? List.of("ISO_IR 192")
                  : object.strings(tag),
              json::writeString);
    }
  }

  private void items(List<DicomObject> items, String path) {
    if (items.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("Value");
    for (int i = 0; i < items.size(); i++) {
      object(items.get(i), path + "/" + i + "/");
    }
    json.writeEndArray();
  }

  private void binary(DicomObject object, int tag, String path) {
    boolean fragmented = !object.fragments(tag).isEmpty();
    byte[] bytes = object.bytes(tag);
    if (bytes.length == 0 && !fragmented) {
      return;
    }
    boolean large = tag == Tags.PIXEL_DATA || fragmented || bytes.length > MAX_INLINE_BYTES;
    @Nullable String uri = large ? bulkData.of(path) : null;
    if (uri != null) {
      json.writeStringProperty("BulkDataURI", uri);
    } else if (!fragmented) {
      json.writeName("InlineBinary");
      json.writeBinary(bytes);
    }
  }

  private void floats(double[] values) {
    if (values.length == 0) {
      return;
    }
    json.writeArrayPropertyStart("Value");
    for (double value : values) {
      if (Double.isFinite(value)) {
        json.writeNumber(value);
      } else {
        json.writeString(Double.toString(value));
      }
    }
    json.writeEndArray();
  }

  private void integers(double[] values) {
    if (values.length == 0) {
      return;
    }
    json.writeArrayPropertyStart("Value");
    for (double value : values) {
      json.writeNumber((long) value);
    }
    json.writeEndArray();
  }

  private interface TextWriter {
    void write(String text);
  }

  private void texts(List<String> values, TextWriter writer) {
    if (values.isEmpty() || (values.size() == 1 && values.getFirst().isEmpty())) {
      return;
    }
    json.writeArrayPropertyStart("Value");
    for (String value : values) {
      if (value.isEmpty()) {
        json.writeNull();
      } else {
        writer.write(value);
      }
    }
    json.writeEndArray();
  }

  private void number(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      if (Double.isFinite(number.doubleValue())) {
        json.writeNumber(number);
        return;
      }
    } catch (NumberFormatException e) {
      // Written as text below: real files hold such values, and PS3.18 allows text.
    }
    json.writeString(text);
  }

  private void personName(String text) {
    String[] groups = text.split("=", NAME_GROUPS.length);
    json.writeStartObject();
    for (int i = 0; i < groups.length; i++) {
      if (!groups[i].isEmpty()) {
        json.writeStringProperty(NAME_GROUPS[i], groups[i]);
      }
    }
    json.writeEndObject();
  }
}
