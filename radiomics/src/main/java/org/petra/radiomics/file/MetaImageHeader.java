package org.petra.radiomics.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petra.radiomics.image.Direction;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;

/** The text at the head of a MetaImage file (itk.org/Wiki/ITK/MetaIO/Documentation). */
final class MetaImageHeader {

  private static final int MOST_BYTES = 1 << 16;
  private static final String VOXEL_FILE = "elementdatafile";

  private final Map<String, String> fields;

  private MetaImageHeader(Map<String, String> fields) {
    this.fields = fields;
  }

  /** Reads up to and with the line that says where the voxels are, which is the last. */
  static MetaImageHeader read(InputStream stream) throws IOException {
    Map<String, String> fields = new HashMap<>();
    StringBuilder line = new StringBuilder();
    for (int bytes = 0; bytes < MOST_BYTES && !fields.containsKey(VOXEL_FILE); bytes++) {
      int next = stream.read();
      if (next == '\n' || next < 0) {
        addField(fields, line.toString());
        line.setLength(0);
      } else {
        line.append((char) next);
      }
      if (next < 0 && !fields.containsKey(VOXEL_FILE)) {
        throw new EOFException("header ends early");
      }
    }
    if (!fields.containsKey(VOXEL_FILE)) {
      throw Unreadable.because("it is not a MetaImage");
    }
    return new MetaImageHeader(fields);
  }

  private static void addField(Map<String, String> fields, String line) {
    int equals = line.indexOf('=');
    if (equals > 0) {
      fields.put(
          line.substring(0, equals).strip().toLowerCase(Locale.ROOT),
          line.substring(equals + 1).strip());
    }
  }

  /** The file of the voxels, or null when they follow the header. */
  @Nullable String voxelFile() {
    String name = required(VOXEL_FILE);
    if (name.startsWith("LIST") || name.contains("%")) {
      throw Unreadable.because("its voxels are in several files");
    }
    return name.equalsIgnoreCase("LOCAL") ? null : name;
  }

  /** Bytes before the voxels; -1 when the voxels are the end of the file. */
  long voxelOffset() {
    return Math.round(numbers("headersize", 1, new double[] {0})[0]);
  }

  /** What the header says about the voxels. */
  StoredVoxels voxels() {
    int axes = axes();
    double[] declared = numbers("dimsize", axes, null);
    double each = numbers("elementnumberofchannels", 1, new double[] {1})[0];
    long slices = axes == 2 ? 1 : (long) declared[2];
    long[] sizes = {(long) declared[0], (long) declared[1], slices, (long) each};
    ByteOrder order =
        isTrue("binarydatabyteordermsb") || isTrue("elementbyteordermsb")
            ? ByteOrder.BIG_ENDIAN
            : ByteOrder.LITTLE_ENDIAN;
    return new StoredVoxels(
        new VoxelEncoding(type(), order), sizes, StoredVoxels.Values.VOXEL_BY_VOXEL, packing());
  }

  /** Two for one slice, or three. */
  private int axes() {
    String axes = required("ndims");
    if (!axes.equals("2") && !axes.equals("3")) {
      throw Unreadable.because("it has " + axes + " dimensions; give one volume, of three");
    }
    return Integer.parseInt(axes);
  }

  private Packing packing() {
    if (isTrue("compresseddata")) {
      return Packing.ZLIB;
    }
    boolean text = fields.containsKey("binarydata") && !isTrue("binarydata");
    return text ? Packing.ASCII : Packing.RAW;
  }

  private PixelType type() {
    return switch (required("elementtype").toUpperCase(Locale.ROOT).replace("_ARRAY", "")) {
      case "MET_CHAR" -> PixelType.INT8;
      case "MET_UCHAR" -> PixelType.UINT8;
      case "MET_SHORT" -> PixelType.INT16;
      case "MET_USHORT" -> PixelType.UINT16;
      case "MET_INT" -> PixelType.INT32;
      case "MET_UINT" -> PixelType.UINT32;
      case "MET_LONG_LONG" -> PixelType.INT64;
      case "MET_ULONG_LONG" -> PixelType.UINT64;
      case "MET_FLOAT" -> PixelType.FLOAT32;
      case "MET_DOUBLE" -> PixelType.FLOAT64;
      default -> throw Unreadable.because("its voxel type is not supported");
    };
  }

  /** Where voxels of a grid of {@code size} lie; MetaImage's positions are LPS. */
  Geometry geometry(Size size) {
    int n = axes();
    double[] ones = Arrays.copyOf(new double[] {1, 1, 1}, n);
    double[] spacing = inSpace(numbers("elementspacing", n, numbers("elementsize", n, ones)), 1);
    for (double s : spacing) {
      if (!(s > 0) || Double.isInfinite(s)) {
        throw Unreadable.because("its voxel spacing is not positive");
      }
    }
    double[] zero = new double[n];
    double[] origin = numbers("offset", n, numbers("position", n, numbers("origin", n, zero)));
    double[] identity =
        n == 2 ? new double[] {1, 0, 0, 1} : new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1};
    double[] axes =
        numbers(
            "transformmatrix",
            n * n,
            numbers("rotation", n * n, numbers("orientation", n * n, identity)));
    double[] in3d =
        n == 3 ? axes : new double[] {axes[0], axes[1], 0, axes[2], axes[3], 0, 0, 0, 1};
    return new Geometry(
        size,
        vector(spacing, 0),
        vector(inSpace(origin, 0), 0),
        new Direction(unit(vector(in3d, 0)), unit(vector(in3d, 3)), unit(vector(in3d, 6))));
  }

  /** The numbers of two axes with that of the third. */
  private static double[] inSpace(double[] numbers, double third) {
    return numbers.length == 3 ? numbers : new double[] {numbers[0], numbers[1], third};
  }

  private static Vector3 vector(double[] numbers, int from) {
    return new Vector3(numbers[from], numbers[from + 1], numbers[from + 2]);
  }

  private static Vector3 unit(Vector3 axis) {
    if (!(axis.norm() > 0) || Double.isInfinite(axis.norm())) {
      throw Unreadable.because("an axis has no direction");
    }
    return axis.times(1 / axis.norm());
  }

  private boolean isTrue(String field) {
    String value = fields.getOrDefault(field, "");
    return value.equalsIgnoreCase("true") || value.equals("1");
  }

  private double[] numbers(String field, int count, double @Nullable [] otherwise) {
    if (otherwise != null && !fields.containsKey(field)) {
      return otherwise;
    }
    String[] words = required(field).split("\\s+");
    double[] numbers = new double[count];
    try {
      for (int i = 0; i < count && words.length == count; i++) {
        numbers[i] = Double.parseDouble(words[i]);
      }
    } catch (NumberFormatException e) {
      throw Unreadable.because("its field '" + field + "' holds no numbers", e);
    }
    if (words.length != count) {
      throw Unreadable.because("its field '" + field + "' has not " + count + " numbers");
    }
    return numbers;
  }

  private String required(String field) {
    String value = fields.get(field);
    if (value == null) {
      throw Unreadable.because("its header lacks the field '" + field + "'");
    }
    return value;
  }
}
