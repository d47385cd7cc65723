package org.petra.dicom.part10;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.petra.radiomics.RadiomicsException;

/**
 * One DICOM object (a CT slice, a segmentation, ...) or one item of a sequence in it.
 *
 * <p>Attributes are asked for by tag; see {@link Tags}. A value that is absent and one that is
 * empty look alike. It is never changed after reading, but the toolkit decodes strings on first
 * use, so use it from one thread at a time.
 */
public final class DicomObject {

  static {
    ToolkitLog.silence();
  }

  private static final int PIXEL_DATA = Tags.PIXEL_DATA;
  private static final int FIRST_PRIVATE_BLOCK = 0x10;
  private static final int LAST_PRIVATE_BLOCK = 0xFF;
  private static final int IMPLEMENTATION_CLASS_UID = 0x00020012;
  private static final int IMPLEMENTATION_VERSION_NAME = 0x00020013;

  private final Attributes attributes;
  private final @Nullable String transferSyntaxUid;

  DicomObject(Attributes attributes, @Nullable String transferSyntaxUid) {
    this.attributes = attributes;
    this.transferSyntaxUid = transferSyntaxUid;
  }

  /**
   * The object in a Part 10 file, or in one without preamble or meta information.
   *
   * @throws RadiomicsException UNREADABLE_FILE if it cannot be read as DICOM
   */
  public static DicomObject read(Path file) {
    return readFile(file, false);
  }

  /** The object in a stream, which is read to its end and not closed. See {@link #read(Path)}. */
  public static DicomObject read(InputStream in) {
    return parse(in, false);
  }

  /** The attributes before Pixel Data. See {@link #read(Path)}. */
  public static DicomObject readHeader(Path file) {
    return readFile(file, true);
  }

  /** The attributes before Pixel Data; the stream is not closed. See {@link #read(Path)}. */
  public static DicomObject readHeader(InputStream in) {
    return parse(in, true);
  }

  private static DicomObject readFile(Path file, boolean headerOnly) {
    try (InputStream in = Files.newInputStream(file)) {
      return parse(in, headerOnly);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @SuppressWarnings("resource") // the stream belongs to the caller
  private static DicomObject parse(InputStream in, boolean headerOnly) {
    try {
      ImageInputStream reader = new DicomReader(new BufferedInputStream(in, 1 << 16));
      Attributes attributes = reader.readDataset(-1, headerOnly ? PIXEL_DATA : -1);
      if (attributes.isEmpty()) {
        throw new RadiomicsException(
            RadiomicsException.Code.UNREADABLE_FILE, "The file holds no DICOM attribute.");
      }
      return new DicomObject(attributes, reader.getTransferSyntax());
    } catch (RadiomicsException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  static RadiomicsException unreadable(Exception cause) {
    RadiomicsException e =
        new RadiomicsException(
            RadiomicsException.Code.UNREADABLE_FILE,
            "The file cannot be read as DICOM; it may be truncated or of another format.");
    e.initCause(cause);
    return e;
  }

  /**
   * Writes a Part 10 file with a zeroed preamble, in the transfer syntax of the object, which must
   * have a SOP Class and a SOP Instance UID.
   */
  public void writeTo(OutputStream out) throws IOException {
    writeTo(out, transferSyntaxOrDefault());
  }

  /**
   * Writes a Part 10 file with a zeroed preamble in another transfer syntax.
   *
   * @throws RadiomicsException UNSUPPORTED_TRANSFER_SYNTAX if that would need pixel data to be
   *     compressed or decompressed
   */
  public void writeTo(OutputStream out, String toTransferSyntaxUid) throws IOException {
    String from = transferSyntaxOrDefault();
    if (!from.equals(toTransferSyntaxUid) && !convertible(from, toTransferSyntaxUid)) {
      throw new RadiomicsException(
          RadiomicsException.Code.UNSUPPORTED_TRANSFER_SYNTAX,
          "Cannot convert transfer syntax " + from + " to " + toTransferSyntaxUid + ".");
    }
    Attributes meta = meta(attributes, toTransferSyntaxUid);
    @SuppressWarnings("resource") // the stream belongs to the caller
    ImageOutputStream writer = new ImageOutputStream(out, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    writer.writeDataset(meta, attributes);
    writer.finish();
    out.flush();
  }

  /**
   * Writes what goes before the bytes of a data set that came without: a zeroed preamble and meta
   * information that says the transfer syntax in which this object was read.
   */
  public void writeFileMetaTo(OutputStream out) throws IOException {
    @SuppressWarnings("resource") // the stream belongs to the caller
    ImageOutputStream writer = new ImageOutputStream(out, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    writer.writeFileMetaInformation(meta(attributes, transferSyntaxOrDefault()));
    writer.flush();
  }

  static Attributes meta(Attributes attributes, String transferSyntaxUid) {
    Attributes meta = attributes.createFileMetaInformation(transferSyntaxUid);
    meta.setString(IMPLEMENTATION_CLASS_UID, VR.UI, Implementation.CLASS_UID);
    meta.setString(IMPLEMENTATION_VERSION_NAME, VR.SH, Implementation.VERSION_NAME);
    return meta;
  }

  private boolean convertible(String from, String to) {
    if (!attributes.contains(PIXEL_DATA)) {
      return TransferSyntax.isUncompressed(to);
    }
    // OW swaps words of 16 bits, which leaves samples of 32 bits in another order.
    boolean swapsWrongly =
        attributes.getInt(Tags.BITS_ALLOCATED, 0) > 16
            && (from.equals(TransferSyntax.EXPLICIT_VR_BIG_ENDIAN)
                || to.equals(TransferSyntax.EXPLICIT_VR_BIG_ENDIAN));
    return TransferSyntax.isUncompressed(from)
        && TransferSyntax.isUncompressed(to)
        && !swapsWrongly;
  }

  private String transferSyntaxOrDefault() {
    return transferSyntaxUid == null ? TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN : transferSyntaxUid;
  }

  /** SOP Instance UID (0008,0018), or null if absent. */
  public @Nullable String sopInstanceUid() {
    return string(Tags.SOP_INSTANCE_UID).orElse(null);
  }

  /** SOP Class UID (0008,0016), or null if absent. */
  public @Nullable String sopClassUid() {
    return string(Tags.SOP_CLASS_UID).orElse(null);
  }

  /** Study Instance UID (0020,000D), or null if absent. */
  public @Nullable String studyInstanceUid() {
    return string(Tags.STUDY_INSTANCE_UID).orElse(null);
  }

  /** Series Instance UID (0020,000E), or null if absent. */
  public @Nullable String seriesInstanceUid() {
    return string(Tags.SERIES_INSTANCE_UID).orElse(null);
  }

  /** Modality (0008,0060), or null if absent. */
  public @Nullable String modality() {
    return string(Tags.MODALITY).orElse(null);
  }

  /** The transfer syntax it was read in; null for an item of a sequence. */
  public @Nullable String transferSyntaxUid() {
    return transferSyntaxUid;
  }

  /** Whether the attribute is there and not empty. */
  public boolean has(int tag) {
    return attributes.containsValue(tag);
  }

  /** The first value as text, without padding. */
  public Optional<String> string(int tag) {
    return strings(tag).stream().filter(s -> !s.isEmpty()).findFirst();
  }

  /** Every value as text, without padding; an empty one among several is kept. */
  public List<String> strings(int tag) {
    if (!attributes.containsValue(tag) || attributes.getVR(tag) == VR.SQ) {
      return List.of();
    }
    @Nullable String @Nullable [] values = attributes.getStrings(tag);
    if (values == null) {
      return List.of();
    }
    return Arrays.stream(values).map(v -> v == null ? "" : v.strip()).toList();
  }

  /**
   * The first value as a whole number.
   *
   * @throws RadiomicsException UNREADABLE_FILE if the value is none
   */
  public OptionalInt integer(int tag) {
    double[] values = decimals(tag);
    if (values.length == 0) {
      return OptionalInt.empty();
    }
    if (values[0] != Math.rint(values[0]) || Math.abs(values[0]) > Integer.MAX_VALUE) {
      throw NumericValues.unreadable(tag);
    }
    return OptionalInt.of((int) values[0]);
  }

  /**
   * The first value as a number.
   *
   * @throws RadiomicsException UNREADABLE_FILE if the value is none
   */
  public OptionalDouble decimal(int tag) {
    double[] values = decimals(tag);
    return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(values[0]);
  }

  /**
   * Every value as a number; empty if the attribute is absent.
   *
   * @throws RadiomicsException UNREADABLE_FILE if a value is none
   */
  public double[] decimals(int tag) {
    return has(tag) ? NumericValues.of(attributes, tag) : new double[0];
  }

  /**
   * The first value of a private attribute as text.
   *
   * @param creator the private creator that reserves its block
   * @param group an odd group
   * @param element the last two digits of the element, 0 to 255
   */
  public Optional<String> privateText(String creator, int group, int element) {
    for (int block = FIRST_PRIVATE_BLOCK; block <= LAST_PRIVATE_BLOCK; block++) {
      if (string(group << 16 | block).filter(creator::equals).isPresent()) {
        int tag = group << 16 | block << 8 | element;
        Optional<String> text = string(tag);
        // In implicit VR nobody says what a private value is.
        return "UN".equals(vr(tag))
            ? Optional.of(new String(bytes(tag), StandardCharsets.ISO_8859_1).strip())
                .map(t -> t.replace("\0", ""))
                .filter(t -> !t.isEmpty())
            : text;
      }
    }
    return Optional.empty();
  }

  /** The items of a sequence; empty if it is absent. */
  public List<DicomObject> items(int tag) {
    if (!(attributes.getValue(tag) instanceof Sequence sequence)) {
      return List.of();
    }
    List<DicomObject> items = new ArrayList<>(sequence.size());
    for (Attributes item : sequence) {
      items.add(new DicomObject(item, null));
    }
    return List.copyOf(items);
  }

  /** The tags of all attributes, empty ones included, in ascending (unsigned) order. */
  public int[] tags() {
    return attributes.tags();
  }

  /** The value representation, two letters; null if the attribute is absent. */
  public @Nullable String vr(int tag) {
    VR vr = attributes.getVR(tag);
    return vr == null ? null : vr.name();
  }

  /**
   * The value as bytes in little-endian order; empty for a sequence, for compressed pixel data and
   * for an absent attribute. Not a copy: do not change it.
   */
  public byte[] bytes(int tag) {
    Object value = attributes.getValue(tag);
    if (value == null || value instanceof Sequence || value instanceof Fragments) {
      return new byte[0];
    }
    byte @Nullable [] bytes = attributes.getSafeBytes(tag);
    if (bytes == null) {
      return new byte[0];
    }
    return attributes.bigEndian() ? attributes.getVR(tag).toggleEndian(bytes, true) : bytes;
  }

  /**
   * The fragments of compressed pixel data, the first of them being the (perhaps empty) offset
   * table; empty if the value is not in fragments.
   */
  public List<byte[]> fragments(int tag) {
    if (!(attributes.getValue(tag) instanceof Fragments fragments)) {
      return List.of();
    }
    List<byte[]> result = new ArrayList<>(fragments.size());
    for (Object fragment : fragments) {
      result.add(fragment instanceof byte[] bytes ? bytes : new byte[0]);
    }
    return result;
  }

  /** An object with some of the attributes of this one. */
  public DicomObject select(int... tags) {
    int[] sorted = tags.clone();
    Arrays.sort(sorted);
    return new DicomObject(new Attributes(attributes, sorted), transferSyntaxUid);
  }

  Attributes attributes() {
    return attributes;
  }
}
