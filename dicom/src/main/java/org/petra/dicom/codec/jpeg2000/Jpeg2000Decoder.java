package org.petra.dicom.codec.jpeg2000;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.petra.dicom.codec.Codestreams;
import org.petra.dicom.codec.FrameShape;
import org.petra.dicom.codec.MarkerReader;
import org.petra.dicom.codec.Samples;

/**
 * Decodes one JPEG 2000 codestream of 1 to 20 bits a sample, bare or in a JP2 file.
 *
 * <p>A codestream that lacks packets is damaged: half an image must not become a feature. Regions
 * of interest, changes of order and packed headers, which no DICOM encoder known to us writes, are
 * refused.
 */
public final class Jpeg2000Decoder {

  private static final int START_OF_CODESTREAM = 0xff4f;
  private static final int SIZE = 0xff51;
  private static final int START_OF_TILE_PART = 0xff90;
  private static final int START_OF_DATA = 0xff93;

  /** Marker and parameters of a tile-part header. */
  private static final int TILE_PART_BYTES = 12;

  private final MarkerReader in;
  private final FrameShape shape;
  private final Map<Integer, Tile> tiles = new TreeMap<>();

  /** What the parts of a tile bring. */
  private record Tile(TileHeader header, ByteArrayOutputStream data) {}

  private Jpeg2000Decoder(byte[] codestream, FrameShape shape) {
    this.in = new MarkerReader(codestream);
    this.shape = shape;
  }

  /**
   * The samples of a frame.
   *
   * @throws org.petra.radiomics.RadiomicsException UNREADABLE_FILE if the codestream is damaged or
   *     of another size, UNSUPPORTED_TRANSFER_SYNTAX if it uses what is not supported
   */
  public static Samples decode(byte[] codestream, FrameShape shape) {
    return new Jpeg2000Decoder(codestream, shape).decode();
  }

  private Samples decode() {
    in.moveTo(start(in.bytes()));
    in.require(START_OF_CODESTREAM);
    in.require(SIZE);
    ImageSize size = ImageSize.read(in, shape);
    TileHeader main = new TileHeader(size.components());
    int marker = in.next();
    while (marker != START_OF_TILE_PART) {
      main.read(marker, in);
      marker = in.next();
    }
    int[] values = new int[shape.samples()];
    while (marker == START_OF_TILE_PART) {
      tilePart(size, main);
      if (in.position() + 2 > in.bytes().length) {
        break; // Some encoders leave the end marker out.
      }
      marker = in.next();
    }
    if (tiles.size() != size.tiles()) {
      throw Codestreams.broken("it lacks tiles");
    }
    TileDecoder decoder = new TileDecoder(size, shape, values);
    tiles.forEach((number, tile) -> decoder.decode(number, tile.header, tile.data.toByteArray()));
    return new Samples(values, size.precision());
  }

  private void tilePart(ImageSize size, TileHeader main) {
    int start = in.position() - 2;
    int end = in.segment();
    int number = in.unsigned(2);
    int length = in.unsigned(4);
    in.moveTo(end);
    int after = length == 0 ? endOfImage() : start + length;
    if (number >= size.tiles()
        || (length != 0 && length < TILE_PART_BYTES)
        || after < start
        || after > in.bytes().length) {
      throw Codestreams.broken("a tile part ends beyond it");
    }
    Tile tile =
        tiles.computeIfAbsent(number, n -> new Tile(main.forTile(), new ByteArrayOutputStream()));
    int marker = in.next();
    while (marker != START_OF_DATA) {
      tile.header.read(marker, in);
      marker = in.next();
    }
    if (in.position() > after) {
      throw Codestreams.broken("a tile part ends within its header");
    }
    tile.data.write(in.bytes(), in.position(), after - in.position());
    in.moveTo(after);
  }

  /** Where the last tile part ends that does not say so itself. */
  private int endOfImage() {
    byte[] bytes = in.bytes();
    for (int i = bytes.length - 2; i > in.position(); i--) {
      if (bytes[i] == (byte) 0xff && bytes[i + 1] == (byte) 0xd9) {
        return i;
      }
    }
    return bytes.length;
  }

  private static int start(byte[] bytes) {
    int want = START_OF_CODESTREAM << 16 | SIZE;
    int seen = 0;
    for (int i = 0; i < bytes.length; i++) {
      seen = seen << 8 | bytes[i] & 0xff;
      if (i >= 3 && seen == want) {
        return i - 3;
      }
    }
    throw Codestreams.broken("it does not start as one of its kind");
  }
}
