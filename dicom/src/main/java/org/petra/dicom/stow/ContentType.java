package org.petra.dicom.stow;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A media type with its parameters (RFC 9110 section 8.3.1).
 *
 * @param type before the slash, lower case
 * @param subtype after the slash, lower case
 * @param parameters by lower-case name; values as sent, without quotes
 */
public record ContentType(String type, String subtype, Map<String, String> parameters) {

  /** Copies the parameters. */
  public ContentType {
    parameters = Map.copyOf(parameters);
  }

  /**
   * Reads a Content-Type header field.
   *
   * @throws IllegalArgumentException if it is malformed
   */
  public static ContentType parse(String header) {
    HeaderScanner in = new HeaderScanner(header);
    String type = in.token();
    in.expect('/');
    String subtype = in.token();
    Map<String, String> parameters = new LinkedHashMap<>();
    while (in.skip(';')) {
      if (in.atEnd()) {
        break; // a semicolon at the end is common
      }
      String name = in.token().toLowerCase(Locale.ROOT);
      in.expect('=');
      parameters.putIfAbsent(name, in.value());
    }
    if (!in.atEnd()) {
      throw new IllegalArgumentException("unexpected text after the media type");
    }
    return new ContentType(
        type.toLowerCase(Locale.ROOT), subtype.toLowerCase(Locale.ROOT), parameters);
  }

  /** Whether it is this type and subtype, whatever the parameters. */
  public boolean is(String otherType, String otherSubtype) {
    return type.equalsIgnoreCase(otherType) && subtype.equalsIgnoreCase(otherSubtype);
  }

  /** Whether it is multipart/related with a boundary. */
  public boolean isMultipartRelated() {
    return is("multipart", "related")
        && parameter("boundary").filter(b -> !b.isEmpty()).isPresent();
  }

  /** The value of a parameter, its name in any case. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name.toLowerCase(Locale.ROOT)));
  }
}
