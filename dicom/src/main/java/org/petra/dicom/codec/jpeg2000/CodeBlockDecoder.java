package org.petra.dicom.codec.jpeg2000;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.petra.dicom.codec.Codestreams;
import org.petra.dicom.codec.jpeg2000.CodeBlock.Segment;
import org.petra.dicom.codec.jpeg2000.CodeBlock.Slice;
import org.petra.dicom.codec.jpeg2000.CodingStyle.BlockStyle;

/**
 * Decodes code blocks bit plane by bit plane, T.800 annex D. One decoder is used for many blocks,
 * one after the other.
 */
final class CodeBlockDecoder {

  static final int MAX_BIT_PLANES = 30;

  private static final int STRIPE = 4;
  private static final int SIGNIFICANT = 1 << 12;
  private static final int VISITED = 1 << 13;
  private static final int REFINED = 1 << 14;
  private static final int NEGATIVE = 1 << 15;
  private static final int REFINEMENT = 14;

  private final byte[] data;
  private final BlockStyle style;
  private final MqDecoder mq = new MqDecoder();
  private int[] flags = new int[0];
  private int[] magnitudes = new int[0];
  private byte[] contexts = new byte[0];
  private int width;
  private int height;
  private int stride;
  private int plane;
  private @Nullable RawBits raw;

  CodeBlockDecoder(byte[] data, BlockStyle style) {
    this.data = data;
    this.style = style;
  }

  /** Decodes one block; {@link #twice} then has its coefficients. */
  void decode(CodeBlock block, Subband subband) {
    width = block.samples().width();
    height = block.samples().height();
    stride = width + 2;
    flags = cleared(flags, stride * (height + 2));
    magnitudes = cleared(magnitudes, stride * (height + 2));
    contexts = Neighbours.significance(subband.orientation());
    mq.resetContexts();
    int planes = subband.bitPlanes() - block.zeroBitPlanes();
    if (block.passes() > Math.max(0, 3 * planes - 2)) {
      throw Codestreams.broken("a code block has more passes than bit planes");
    }
    int pass = 0;
    for (Segment segment : block.segments()) {
      byte[] bytes = bytes(segment);
      boolean bypass = style.bypass() && pass >= 10 && pass % 3 != 0;
      raw = bypass ? new RawBits(bytes) : null;
      if (!bypass) {
        mq.start(bytes);
      }
      for (int i = 0; i < segment.passes(); i++, pass++) {
        plane = planes - 1 - (pass + 2) / 3;
        pass(pass % 3);
      }
    }
  }

  /**
   * Twice the coefficient, half a step towards the middle of what the last bit plane leaves open.
   */
  int twice(int x, int y) {
    int at = (y + 1) * stride + x + 1;
    return (flags[at] & NEGATIVE) != 0 ? -magnitudes[at] : magnitudes[at];
  }

  private static int[] cleared(int[] array, int length) {
    if (array.length < length) {
      return new int[length];
    }
    Arrays.fill(array, 0, length, 0);
    return array;
  }

  private byte[] bytes(Segment segment) {
    int length = segment.data().stream().mapToInt(Slice::length).sum();
    byte[] bytes = new byte[length];
    int at = 0;
    for (Slice slice : segment.data()) {
      System.arraycopy(data, slice.from(), bytes, at, slice.length());
      at += slice.length();
    }
    return bytes;
  }

  private void pass(int kind) {
    for (int top = 0; top < height; top += STRIPE) {
      int bottom = Math.min(top + STRIPE, height);
      for (int x = 0; x < width; x++) {
        int at = (top + 1) * stride + x + 1;
        switch (kind) {
          case 1 -> significance(at, bottom - top);
          case 2 -> refinement(at, bottom - top);
          default -> cleanup(at, bottom - top);
        }
      }
    }
    if (kind == 0 && style.symbols()) {
      for (int i = 0; i < 4; i++) {
        mq.decide(MqDecoder.UNIFORM);
      }
    }
    if (style.reset()) {
      mq.resetContexts();
    }
  }

  /** The flags of a coefficient as its contexts may see them. */
  private int seen(int at, int row) {
    return style.causal() && row == STRIPE - 1 ? flags[at] & ~Neighbours.BELOW : flags[at];
  }

  private void significance(int from, int rows) {
    for (int row = 0, at = from; row < rows; row++, at += stride) {
      int f = seen(at, row);
      if ((f & SIGNIFICANT) != 0 || (f & Neighbours.SIGNIFICANT) == 0) {
        continue;
      }
      RawBits bits = raw;
      int one = bits == null ? mq.decide(contexts[f & Neighbours.SIGNIFICANT]) : bits.bit();
      if (one == 1) {
        becomeSignificant(at, bits == null ? sign(f) : bits.bit());
      }
      flags[at] |= VISITED;
    }
  }

  private void refinement(int from, int rows) {
    for (int row = 0, at = from; row < rows; row++, at += stride) {
      int f = seen(at, row);
      if ((f & (SIGNIFICANT | VISITED)) != SIGNIFICANT) {
        continue;
      }
      RawBits bits = raw;
      int one;
      if (bits != null) {
        one = bits.bit();
      } else if ((f & REFINED) != 0) {
        one = mq.decide(REFINEMENT + 2);
      } else {
        one = mq.decide((f & Neighbours.SIGNIFICANT) != 0 ? REFINEMENT + 1 : REFINEMENT);
      }
      magnitudes[at] += one == 1 ? 1 << plane : -(1 << plane);
      flags[at] |= REFINED;
    }
  }

  private void cleanup(int from, int rows) {
    int row = 0;
    if (rows == STRIPE && isQuiet(from)) {
      if (mq.decide(MqDecoder.RUN_LENGTH) == 0) {
        return;
      }
      row = mq.decide(MqDecoder.UNIFORM) << 1 | mq.decide(MqDecoder.UNIFORM);
      int at = from + row * stride;
      becomeSignificant(at, sign(seen(at, row)));
      row++;
    }
    for (int at = from + row * stride; row < rows; row++, at += stride) {
      int f = seen(at, row);
      if ((f & (SIGNIFICANT | VISITED)) == 0
          && mq.decide(contexts[f & Neighbours.SIGNIFICANT]) == 1) {
        becomeSignificant(at, sign(f));
      }
    }
    for (int i = 0, at = from; i < rows; i++, at += stride) {
      flags[at] &= ~VISITED;
    }
  }

  /** Whether neither a column of a stripe nor anything around it is significant yet. */
  private boolean isQuiet(int from) {
    int all = 0;
    for (int row = 0, at = from; row < STRIPE; row++, at += stride) {
      all |= seen(at, row);
    }
    return (all & (SIGNIFICANT | VISITED | Neighbours.SIGNIFICANT)) == 0;
  }

  private int sign(int f) {
    return mq.decide(Neighbours.signContext(f)) ^ Neighbours.signFlip(f);
  }

  private void becomeSignificant(int at, int negative) {
    magnitudes[at] = 3 << plane;
    flags[at] |= SIGNIFICANT | (negative == 1 ? NEGATIVE : 0);
    int sign = negative << Neighbours.SIGN_SHIFT;
    flags[at - 1] |= Neighbours.EAST | Neighbours.EAST * sign;
    flags[at + 1] |= Neighbours.WEST | Neighbours.WEST * sign;
    flags[at - stride] |= Neighbours.SOUTH | Neighbours.SOUTH * sign;
    flags[at + stride] |= Neighbours.NORTH | Neighbours.NORTH * sign;
    flags[at - stride - 1] |= Neighbours.SOUTH_EAST;
    flags[at - stride + 1] |= Neighbours.SOUTH_WEST;
    flags[at + stride - 1] |= Neighbours.NORTH_EAST;
    flags[at + stride + 1] |= Neighbours.NORTH_WEST;
  }
}
