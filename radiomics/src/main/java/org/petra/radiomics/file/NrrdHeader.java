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

  /**
   * Reads up to and with the blank line before the voxels, or to the end of a file that names
   * another for them.
   */
  static NrrdHeader read(InputStream stream) throws IOException {
    StringBuilder text = new StringBuilder();
    boolean ended = false;
    while (!endsWithBlankLine(text)) {
      int next = stream.read();
      if (next < 0) {
        ended = true;
        break;
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
    NrrdHeader read = new NrrdHeader(fields);
    if (ended && read.voxelFile() == null) {
      throw new EOFException("header ends early");
    }
    return read;
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

  /** The file of the voxels, or null when they follow the header. */
  @Nullable String voxelFile() {
    String name = fields.getOrDefault("data file", fields.get("datafile"));
    if (name != null && (name.startsWith("LIST") || name.contains("%"))) {
      throw Unreadable.because("its voxels are in several files");
    }
    return name;
  }

  /** Lines before the voxels. */
  long lineSkip() {
    return wholeNumber("line skip");
  }

  /** Bytes before the voxels, after the lines; -1 when the voxels are the end of the file. */
  long byteSkip() {
    return wholeNumber("byte skip");
  }

  private long wholeNumber(String field) {
    try {
      return Long.parseLong(fields.getOrDefault(field, "0"));
    } catch (NumberFormatException e) {
      throw Unreadable.because("its field '" + field + "' is no whole number", e);
    }
  }

  /** Whether the image is one slice of two axes. */
  boolean isSlice() {
    return required("dimension").equals("2");
  }

  /**
   * The axis that counts values of a voxel, first or last of four; -1 when there are two or three
   * axes.
   */
  int valuesAxis() {
    String dimension = required("dimension");
    if (dimension.equals("2") || dimension.equals("3")) {
      return -1;
    }
    String[] kinds = fields.getOrDefault("kinds", "").strip().split("\\s+");
    if (dimension.equals("4") && kinds.length == 4) {
      for (int axis : new int[] {0, 3}) {
        String kind = kinds[axis].toLowerCase(Locale.ROOT);
        if (!kind.equals("domain") && !kind.equals("space")) {
          return axis;
        }
      }
    }
    throw Unreadable.because("it has " + dimension + " dimensions; give one volume, of three");
  }

  /** What the header says about the voxels. */
  StoredVoxels voxels() {
    int valuesAxis = valuesAxis();
    String[] words = required("sizes").split("\\s+");
    if (words.length != (isSlice() ? 2 : valuesAxis < 0 ? 3 : 4)) {
      throw Unreadable.because("its sizes are not one number for each axis");
    }
    long[] sizes = {0, 0, 1, 1};
    int spatial = 0;
    try {
      for (int axis = 0; axis < words.length; axis++) {
        sizes[axis == valuesAxis ? 3 : spatial++] = Long.parseLong(words[axis]);
      }
    } catch (NumberFormatException e) {
      throw Unreadable.because("its sizes are not one number for each axis", e);
    }
    StoredVoxels.Values values =
        valuesAxis == 0 ? StoredVoxels.Values.VOXEL_BY_VOXEL : StoredVoxels.Values.VOLUME_BY_VOLUME;
    return new StoredVoxels(encoding(), sizes, values, packing());
  }

  /** How the voxels are packed. */
  Packing packing() {
    return switch (required("encoding").toLowerCase(Locale.ROOT)) {
      case "raw" -> Packing.RAW;
      case "gzip", "gz" -> Packing.GZIP;
      case "ascii", "text", "txt" -> Packing.ASCII;
      default -> throw Unreadable.because("its encoding is neither raw nor gzip nor ascii");
    };
  }

  private VoxelEncoding encoding() {
    PixelType type = type(required("type"));
    ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    String endian = fields.get("endian");
    if ("big".equalsIgnoreCase(endian)) {
      order = ByteOrder.BIG_ENDIAN;
    } else if (endian == null
        && packing() != Packing.ASCII
        && type != PixelType.INT8
        && type != PixelType.UINT8) {
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
      case "ulonglong", "unsigned long long", "unsigned long long int", "uint64", "uint64_t" ->
          PixelType.UINT64;
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
