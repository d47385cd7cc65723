package org.petra.dicom.part10;

import java.util.Arrays;
import java.util.List;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.ElementDictionary;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;

/**
 * Makes a new DICOM object, in Explicit VR Little Endian and UTF-8, attribute by attribute.
 *
 * <p>The value representation is the dictionary's. Not for use by several threads.
 */
public final class DicomObjectBuilder {

  static {
    ToolkitLog.silence();
  }

  private final Attributes attributes;

  private DicomObjectBuilder(Attributes attributes) {
    this.attributes = attributes;
  }

  /** An object without attributes. */
  public static DicomObjectBuilder create() {
    return new DicomObjectBuilder(new Attributes());
  }

  /** An object with the attributes of {@code source}, whose pixel data must not be compressed. */
  public static DicomObjectBuilder copyOf(DicomObject source) {
    if (!source.fragments(Tags.PIXEL_DATA).isEmpty()) {
      throw new IllegalArgumentException("compressed pixel data cannot be copied");
    }
    Attributes copy = new Attributes(false);
    copy.addAll(source.attributes());
    return new DicomObjectBuilder(copy);
  }

  /** An object with the attributes of {@code source} but for its pixel data. */
  public static DicomObjectBuilder copyWithoutPixels(DicomObject source) {
    return copyWithout(
        source, Tags.EXTENDED_OFFSET_TABLE, Tags.EXTENDED_OFFSET_TABLE_LENGTHS, Tags.PIXEL_DATA);
  }

  /** An object with the attributes of {@code source} but for some. */
  public static DicomObjectBuilder copyWithout(DicomObject source, int... tags) {
    int[] sorted = tags.clone();
    Arrays.sort(sorted);
    Attributes copy = new Attributes(false);
    copy.addNotSelected(source.attributes(), sorted);
    return new DicomObjectBuilder(copy);
  }

  /** Sets text values. */
  public DicomObjectBuilder set(int tag, String... values) {
    attributes.setString(tag, vr(tag), values);
    return this;
  }

  /** Sets whole numbers. */
  public DicomObjectBuilder set(int tag, int... values) {
    VR vr = vr(tag);
    if (vr == VR.DS || vr == VR.LO || vr == VR.SH) {
      String[] texts = new String[values.length];
      for (int i = 0; i < values.length; i++) {
        texts[i] = Integer.toString(values[i]);
      }
      return set(tag, texts);
    }
    attributes.setInt(tag, vr, values);
    return this;
  }

  /** Sets numbers; a decimal string is rounded to the 16 characters it may have. */
  public DicomObjectBuilder set(int tag, double... values) {
    VR vr = vr(tag);
    if (vr == VR.DS) {
      String[] texts = new String[values.length];
      for (int i = 0; i < values.length; i++) {
        texts[i] = DecimalString.of(values[i]);
      }
      return set(tag, texts);
    }
    attributes.setDouble(tag, vr, values);
    return this;
  }

  /** The number that {@code value} becomes as a decimal string, such as a RescaleSlope. */
  public static double asDecimalString(double value) {
    return Double.parseDouble(DecimalString.of(value));
  }

  /** Sets an attribute without a value. */
  public DicomObjectBuilder setEmpty(int tag) {
    attributes.setNull(tag, vr(tag));
    return this;
  }

  /** Sets a binary value in little-endian order. */
  public DicomObjectBuilder setBytes(int tag, byte[] value) {
    attributes.setBytes(tag, vr(tag), value);
    return this;
  }

  /** Sets a binary value in little-endian order with a VR that is not the dictionary's. */
  public DicomObjectBuilder setBytes(int tag, String vr, byte[] value) {
    attributes.setBytes(tag, VR.valueOf(vr), value);
    return this;
  }

  /**
   * Sets values given as text with a VR that is not the dictionary's.
   *
   * @throws IllegalArgumentException if the VR is unknown or takes no such text
   */
  public DicomObjectBuilder setValues(int tag, String vr, List<String> values) {
    VR type = VR.valueOf(vr);
    if (values.isEmpty()) {
      attributes.setNull(tag, type);
      return this;
    }
    switch (type) {
      case FL, FD -> attributes.setDouble(tag, type, numbers(values));
      case SL, SS, UL, US ->
          attributes.setInt(
              tag, type, values.stream().mapToInt(v -> (int) Long.parseLong(v)).toArray());
      case AT ->
          attributes.setInt(
              tag, type, values.stream().mapToInt(v -> Integer.parseUnsignedInt(v, 16)).toArray());
      case OB, OD, OF, OL, OW, UN, SQ -> throw new IllegalArgumentException("no text for VR " + vr);
      default -> attributes.setString(tag, type, values.toArray(String[]::new));
    }
    return this;
  }

  private static double[] numbers(List<String> values) {
    return values.stream().mapToDouble(Double::parseDouble).toArray();
  }

  /** Sets a sequence; each builder is used up. */
  public DicomObjectBuilder sequence(int tag, DicomObjectBuilder... items) {
    return sequence(tag, List.of(items));
  }

  /** Sets a sequence; each builder is used up. */
  public DicomObjectBuilder sequence(int tag, List<DicomObjectBuilder> items) {
    Sequence sequence = attributes.newSequence(tag, items.size());
    for (DicomObjectBuilder item : items) {
      sequence.add(item.attributes);
    }
    return this;
  }

  /** Sets 16-bit pixel data (VR OW). */
  public DicomObjectBuilder pixelData(short[] samples) {
    byte[] bytes = new byte[samples.length * 2];
    for (int i = 0; i < samples.length; i++) {
      bytes[2 * i] = (byte) samples[i];
      bytes[2 * i + 1] = (byte) (samples[i] >> 8);
    }
    attributes.setBytes(Tags.PIXEL_DATA, VR.OW, bytes);
    return this;
  }

  /** Sets 8-bit or bit-packed pixel data (VR OB), padded to an even length. */
  public DicomObjectBuilder pixelData(byte[] samples) {
    byte[] even =
        samples.length % 2 == 0 ? samples : java.util.Arrays.copyOf(samples, samples.length + 1);
    attributes.setBytes(Tags.PIXEL_DATA, VR.OB, even);
    return this;
  }

  /**
   * Sets pixel data that are made while they are written.
   *
   * @param wide whether samples have more than eight bits (VR OW and not OB)
   * @throws IllegalArgumentException if they do not fit into one element
   */
  public DicomObjectBuilder pixelData(PixelFrames frames, boolean wide) {
    attributes.setValue(Tags.PIXEL_DATA, wide ? VR.OW : VR.OB, new StreamedPixels(frames));
    return this;
  }

  /** Removes an attribute. */
  public DicomObjectBuilder remove(int tag) {
    attributes.remove(tag);
    return this;
  }

  /** The object. The builder must not be used afterwards. */
  public DicomObject build() {
    return new DicomObject(attributes, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
  }

  private static VR vr(int tag) {
    return ElementDictionary.vrOf(tag, null);
  }
}
