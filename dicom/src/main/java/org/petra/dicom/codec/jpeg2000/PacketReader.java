package org.petra.dicom.codec.jpeg2000;

import java.util.ArrayList;
import java.util.List;
import org.petra.dicom.codec.Codestreams;
import org.petra.dicom.codec.jpeg2000.CodeBlock.Slice;
import org.petra.dicom.codec.jpeg2000.CodingStyle.BlockStyle;

/** Reads the packets of a tile one after the other, T.800 B.9 and B.10. */
final class PacketReader {

  private static final int START_OF_PACKET = 0x91;
  private static final int SOP_BYTES = 6;
  private static final int END_OF_HEADER = 0x92;

  /** Passes before the first that bypasses the arithmetic coder. */
  private static final int FIRST_BYPASS = 10;

  private static final int MAX_LENGTH_BITS = 31;

  private final byte[] bytes;
  private int at;

  /** A passage of a block in a packet: its data come after the header. */
  private record Part(CodeBlock block, int passes, int length, boolean continued) {}

  PacketReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Reads what one layer brings of one precinct. */
  void packet(Resolution resolution, int precinct, int layer, BlockStyle style) {
    if (isMarker(START_OF_PACKET)) {
      at += SOP_BYTES;
    }
    HeaderBits bits = new HeaderBits(bytes, at);
    List<Part> parts = new ArrayList<>();
    if (bits.bit() == 1) {
      for (Subband subband : resolution.subbands()) {
        precinct(subband, subband.precincts().get(precinct), layer, bits, parts, style);
      }
    }
    at = bits.end();
    if (isMarker(END_OF_HEADER)) {
      at += 2;
    }
    for (Part part : parts) {
      if (part.length > bytes.length - at) {
        throw Codestreams.broken("a packet ends early");
      }
      part.block.add(part.passes, new Slice(at, part.length), part.continued);
      at += part.length;
    }
  }

  private boolean isMarker(int code) {
    return at + 1 < bytes.length && bytes[at] == (byte) 0xff && bytes[at + 1] == (byte) code;
  }

  private static void precinct(
      Subband subband,
      Precinct precinct,
      int layer,
      HeaderBits bits,
      List<Part> parts,
      BlockStyle style) {
    for (int i = 0; i < precinct.blocks().size(); i++) {
      CodeBlock block = precinct.blocks().get(i);
      int x = i % precinct.blocksAcross();
      int y = i / precinct.blocksAcross();
      boolean included =
          block.isIncluded()
              ? bits.bit() == 1
              : precinct.inclusion().isBelow(x, y, layer + 1, bits);
      if (!included) {
        continue;
      }
      if (!block.isIncluded()) {
        int planes = 0;
        while (!precinct.zeroBitPlanes().isBelow(x, y, planes + 1, bits)) {
          if (++planes > subband.bitPlanes()) {
            throw Codestreams.broken("a code block has too many empty bit planes");
          }
        }
        block.setZeroBitPlanes(planes);
      }
      passes(block, bits, parts, style);
    }
  }

  private static void passes(CodeBlock block, HeaderBits bits, List<Part> parts, BlockStyle style) {
    int left = passes(bits);
    while (bits.bit() == 1) {
      block.setLengthBits(block.lengthBits() + 1);
      if (block.lengthBits() > MAX_LENGTH_BITS) {
        throw Codestreams.broken("a packet header is damaged");
      }
    }
    int done = block.passes();
    boolean continued = done > 0 && roomAfter(done - 1, style) > 0;
    while (left > 0) {
      int room = continued ? roomAfter(done - 1, style) : 1 + roomAfter(done, style);
      int count = Math.min(left, room);
      int width = block.lengthBits() + 31 - Integer.numberOfLeadingZeros(count);
      if (width > MAX_LENGTH_BITS) {
        throw Codestreams.broken("a packet header is damaged");
      }
      parts.add(new Part(block, count, bits.bits(width), continued));
      done += count;
      left -= count;
      continued = false;
    }
  }

  /** How many passes after this one share its segment. */
  private static int roomAfter(int pass, BlockStyle style) {
    if (style.terminateAll()) {
      return 0;
    }
    if (!style.bypass()) {
      return Integer.MAX_VALUE - 1;
    }
    if (pass < FIRST_BYPASS) {
      return FIRST_BYPASS - 1 - pass;
    }
    // From there on two raw passes share a segment, and each third pass has its own.
    return (pass - FIRST_BYPASS) % 3 == 0 ? 1 : 0;
  }

  private static int passes(HeaderBits bits) {
    if (bits.bit() == 0) {
      return 1;
    }
    if (bits.bit() == 0) {
      return 2;
    }
    int few = bits.bits(2);
    if (few < 3) {
      return 3 + few;
    }
    int more = bits.bits(5);
    return more < 31 ? 6 + more : 37 + bits.bits(7);
  }
}
