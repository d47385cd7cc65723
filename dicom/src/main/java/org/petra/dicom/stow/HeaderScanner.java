package org.petra.dicom.stow;

/** Reads tokens and quoted strings from a header field, skipping white space around them. */
final class HeaderScanner {

  private static final String SEPARATORS = "()<>@,;:\\\"/[]?={} \t";

  private final String text;
  private int at;

  HeaderScanner(String text) {
    this.text = text;
    skipSpace();
  }

  boolean atEnd() {
    return at == text.length();
  }

  boolean skip(char expected) {
    if (atEnd() || text.charAt(at) != expected) {
      return false;
    }
    at++;
    skipSpace();
    return true;
  }

  void expect(char expected) {
    if (!skip(expected)) {
      throw new IllegalArgumentException("'" + expected + "' is missing");
    }
  }

  String token() {
    int start = at;
    while (!atEnd() && text.charAt(at) > ' ' && SEPARATORS.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (start == at) {
      throw new IllegalArgumentException("a name is missing");
    }
    String token = text.substring(start, at);
    skipSpace();
    return token;
  }

  /**
   * A quoted string, or text up to a semicolon: clients leave out quotes that they ought to send.
   */
  String value() {
    if (!atEnd() && text.charAt(at) == '"') {
      return quoted();
    }
    int end = text.indexOf(';', at);
    end = end < 0 ? text.length() : end;
    String value = text.substring(at, end).strip();
    at = end;
    return value;
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    for (at++; !atEnd(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        skipSpace();
        return value.toString();
      }
      if (c == '\\' && at + 1 < text.length()) {
        c = text.charAt(++at);
      }
      value.append(c);
    }
    throw new IllegalArgumentException("a quoted string does not end");
  }

  private void skipSpace() {
    while (!atEnd() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }
}
