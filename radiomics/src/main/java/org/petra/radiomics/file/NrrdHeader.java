package org.petra.radiomics.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petra.radiomics.image.PixelType;

/** The text at the head of a NRRD file (teem.sourceforge.net/nrrd/format.html). */
final class NrrdHeader {

  private static final int MOST_BYTES = 1 << 16;

  private final Map<String, String> fields;

  private NrrdHeader(Map<String, String> fields) {
    this.fields = fields;
  }

  /** Reads up to and with the blank line before the voxels. */
  static NrrdHeader read(InputStream stream) throws IOException {
    StringBuilder text = new StringBuilder();
    while (!endsWithBlankLine(text)) {
      int next = stream.read();
      if (next < 0) {
        throw new EOFException("header ends early");
      }
      if (next != '\r') {
        text.append((char) next);
      }
      boolean started = "NRRD000".startsWith(text.substring(0, Math.min(7, text.length())));
      if (!started || text.length() > MOST_BYTES) {
        throw Unreadable.because("it is not a NRRD image");
      }
    }
    Map<String, String> fields = new HashMap<>();
    String header =
        new String(text.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    header.lines().skip(1).forEach(line -> addField(fields, line));
    return new NrrdHeader(fields);
  }

  private static boolean endsWithBlankLine(StringBuilder text) {
    int n = text.length();
    return n >= 2 && text.charAt(n - 1) == '\n' && text.charAt(n - 2) == '\n';
  }

  private static void addField(Map<String, String> fields, String line) {
    int colon = line.indexOf(": ");
    boolean pair = line.contains(":=");
    if (!line.startsWith("#") && !pair && colon > 0) {
      fields.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2).strip());
    }
  }

  /** The value of a field, or null. */
  @Nullable String field(String name) {
    return fields.get(name);
  }

  /** Voxels along the three axes. */
  long[] sizes() {
    if (!"3".equals(fields.get("dimension"))) {
      throw Unreadable.because("it has not exactly three dimensions");
    }
    String[] words = required("sizes").split("\\s+");
    if (words.length != 3) {
      throw Unreadable.because("its sizes are not three numbers");
    }
    try {
      return new long[] {
        Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2])
      };
    } catch (NumberFormatException e) {
      throw Unreadable.because("its sizes are not three numbers", e);
    }
  }

  /** Whether the voxels are gzipped. */
  boolean isGzipped() {
    for (String elsewhere : new String[] {"data file", "datafile", "byte skip", "line skip"}) {
      String value = fields.get(elsewhere);
      if (value != null && !value.equals("0")) {
        throw Unreadable.because("its voxels do not follow the header");
      }
    }
    return switch (required("encoding").toLowerCase(Locale.ROOT)) {
      case "raw" -> false;
      case "gzip", "gz" -> true;
      default -> throw Unreadable.because("its encoding is neither raw nor gzip");
    };
  }

  /** How voxels are stored. */
  VoxelEncoding encoding() {
    PixelType type = type(required("type"));
    ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    String endian = fields.get("endian");
    if ("big".equalsIgnoreCase(endian)) {
      order = ByteOrder.BIG_ENDIAN;
    } else if (endian == null && type != PixelType.INT8 && type != PixelType.UINT8) {
      throw Unreadable.because("it does not say its byte order");
    }
    return new VoxelEncoding(type, order);
  }

  private static PixelType type(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "signed char", "int8", "int8_t" -> PixelType.INT8;
      case "uchar", "unsigned char", "uint8", "uint8_t" -> PixelType.UINT8;
      case "short", "short int", "signed short", "signed short int", "int16", "int16_t" ->
          PixelType.INT16;
      case "ushort", "unsigned short", "unsigned short int", "uint16", "uint16_t" ->
          PixelType.UINT16;
      case "int", "signed int", "int32", "int32_t" -> PixelType.INT32;
      case "uint", "unsigned int", "uint32", "uint32_t" -> PixelType.UINT32;
      case "longlong", "long long", "long long int", "signed long long", "int64", "int64_t" ->
          PixelType.INT64;
      case "float" -> PixelType.FLOAT32;
      case "double" -> PixelType.FLOAT64;
      default -> throw Unreadable.because("its voxel type is not supported");
    };
  }

  private String required(String name) {
    String value = fields.get(name);
    if (value == null) {
      throw Unreadable.because("its header lacks the field '" + name + "'");
    }
    return value;
  }
}
