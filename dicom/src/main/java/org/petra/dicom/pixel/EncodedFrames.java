package org.petra.dicom.pixel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;

/**
 * The codestreams of compressed pixel data, one a frame. A frame may be in several fragments: which
 * belong together is told by an offset table, else by how codestreams begin.
 */
public final class EncodedFrames {

  private static final int FRAGMENT_HEADER = 8;

  private final List<List<byte[]>> frames;

  private EncodedFrames(List<List<byte[]>> frames) {
    this.frames = frames;
  }

  /**
   * The frames of an image whose pixel data are compressed.
   *
   * @throws org.petra.radiomics.RadiomicsException INVALID_SERIES if there are not as many as
   *     NumberOfFrames says
   */
  public static EncodedFrames of(DicomObject object) {
    return of(object, object.integer(Tags.NUMBER_OF_FRAMES).orElse(1));
  }

  static EncodedFrames of(DicomObject object, int count) {
    List<byte[]> fragments = object.fragments(Tags.PIXEL_DATA);
    if (fragments.isEmpty()) {
      throw Pixels.invalid("PixelData is not compressed");
    }
    List<byte[]> data = fragments.subList(1, fragments.size());
    if (count == 1 && !data.isEmpty()) {
      return new EncodedFrames(List.of(data));
    }
    if (data.size() == count) {
      return new EncodedFrames(data.stream().map(List::of).toList());
    }
    List<List<byte[]>> frames = split(data, starts(object, fragments.getFirst(), data));
    if (frames.size() != count) {
      throw Pixels.invalid(
          "PixelData has " + frames.size() + " frames and NumberOfFrames is " + count);
    }
    return new EncodedFrames(frames);
  }

  /** How many there are. */
  public int count() {
    return frames.size();
  }

  /** The codestream of a frame, counted from 0, with the padding it is stored with. */
  public byte[] frame(int number) {
    List<byte[]> fragments = frames.get(number);
    if (fragments.size() == 1) {
      return fragments.getFirst();
    }
    int length = 0;
    for (byte[] fragment : fragments) {
      length = Math.addExact(length, fragment.length);
    }
    ByteBuffer joined = ByteBuffer.allocate(length);
    fragments.forEach(joined::put);
    return joined.array();
  }

  /** Which fragments begin a frame. */
  private static List<Boolean> starts(DicomObject object, byte[] basic, List<byte[]> data) {
    byte[] extended = object.bytes(Tags.EXTENDED_OFFSET_TABLE);
    List<Long> offsets = extended.length > 0 ? longs(extended) : unsignedInts(basic);
    List<Boolean> starts = new ArrayList<>();
    long at = 0;
    for (byte[] fragment : data) {
      starts.add(offsets.isEmpty() ? beginsCodestream(fragment) : offsets.contains(at));
      at += FRAGMENT_HEADER + fragment.length;
    }
    return starts;
  }

  private static List<List<byte[]>> split(List<byte[]> data, List<Boolean> starts) {
    List<List<byte[]>> frames = new ArrayList<>();
    for (int i = 0; i < data.size(); i++) {
      if (starts.get(i) || frames.isEmpty()) {
        frames.add(new ArrayList<>());
      }
      frames.getLast().add(data.get(i));
    }
    return frames;
  }

  /** SOI of JPEG and JPEG-LS followed by a marker, or SOC and SIZ of JPEG 2000. */
  private static boolean beginsCodestream(byte[] fragment) {
    if (fragment.length < 4 || fragment[0] != (byte) 0xff || fragment[2] != (byte) 0xff) {
      return false;
    }
    return fragment[1] == (byte) 0xd8 || (fragment[1] == 0x4f && fragment[3] == 0x51);
  }

  private static List<Long> unsignedInts(byte[] table) {
    ByteBuffer buffer = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
    List<Long> offsets = new ArrayList<>();
    while (buffer.remaining() >= Integer.BYTES) {
      offsets.add(Integer.toUnsignedLong(buffer.getInt()));
    }
    return offsets;
  }

  private static List<Long> longs(byte[] table) {
    ByteBuffer buffer = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
    List<Long> offsets = new ArrayList<>();
    while (buffer.remaining() >= Long.BYTES) {
      offsets.add(buffer.getLong());
    }
    return offsets;
  }
}
