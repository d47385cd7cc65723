package org.petra.dicom.codec.jpeg2000;

/** The arithmetic decoder of T.800 annex C, with the contexts of a code block. */
final class MqDecoder {

  static final int RUN_LENGTH = 17;
  static final int UNIFORM = 18;
  private static final int CONTEXTS = 19;

  private static final int[] QE = {
    0x5601, 0x3401, 0x1801, 0x0AC1, 0x0521, 0x0221, 0x5601, 0x5401, 0x4801, 0x3801, 0x3001, 0x2401,
    0x1C01, 0x1601, 0x5601, 0x5401, 0x5101, 0x4801, 0x3801, 0x3401, 0x3001, 0x2801, 0x2401, 0x2201,
    0x1C01, 0x1801, 0x1601, 0x1401, 0x1201, 0x1101, 0x0AC1, 0x09C1, 0x08A1, 0x0521, 0x0441, 0x02A1,
    0x0221, 0x0141, 0x0111, 0x0085, 0x0049, 0x0025, 0x0015, 0x0009, 0x0005, 0x0001, 0x5601
  };
  private static final int[] AFTER_MORE_PROBABLE = {
    1, 2, 3, 4, 5, 38, 7, 8, 9, 10, 11, 12, 13, 29, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26,
    27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 45, 46
  };
  private static final int[] AFTER_LESS_PROBABLE = {
    1, 6, 9, 12, 29, 33, 6, 14, 14, 14, 17, 18, 20, 21, 14, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22,
    23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 46
  };

  private final int[] states = new int[CONTEXTS];
  private final int[] moreProbable = new int[CONTEXTS];
  private byte[] bytes = new byte[0];
  private int at;
  private int a;
  private int c;
  private int ct;

  MqDecoder() {
    resetContexts();
  }

  /** Gives every context the state it has at the start of a code block. */
  void resetContexts() {
    java.util.Arrays.fill(states, 0);
    java.util.Arrays.fill(moreProbable, 0);
    states[0] = 4;
    states[RUN_LENGTH] = 3;
    states[UNIFORM] = 46;
  }

  /** Begins a segment; contexts stay. Beyond its end there are ones only. */
  void start(byte[] segment) {
    bytes = segment;
    at = 0;
    c = byteAt(0) << 16;
    byteIn();
    c <<= 7;
    ct -= 7;
    a = 0x8000;
  }

  private int byteAt(int index) {
    return index < bytes.length ? bytes[index] & 0xff : 0xff;
  }

  private void byteIn() {
    if (byteAt(at) == 0xff) {
      if (byteAt(at + 1) > 0x8f) {
        c += 0xff00;
        ct = 8;
      } else {
        at++;
        c += byteAt(at) << 9;
        ct = 7;
      }
    } else {
      at++;
      c += byteAt(at) << 8;
      ct = 8;
    }
  }

  /** The next decision in a context, 0 or 1. */
  int decide(int context) {
    int state = states[context];
    int qe = QE[state];
    int likely = moreProbable[context];
    a -= qe;
    if (c >>> 16 < qe) {
      boolean exchanged = a < qe;
      a = qe;
      return exchanged ? more(context, state, likely) : less(context, state, likely);
    }
    c -= qe << 16;
    if ((a & 0x8000) != 0) {
      return likely;
    }
    return a < qe ? less(context, state, likely) : more(context, state, likely);
  }

  private int more(int context, int state, int likely) {
    states[context] = AFTER_MORE_PROBABLE[state];
    renormalize();
    return likely;
  }

  private int less(int context, int state, int likely) {
    // These three states have the two symbols change places.
    if (state == 0 || state == 6 || state == 14) {
      moreProbable[context] = 1 - likely;
    }
    states[context] = AFTER_LESS_PROBABLE[state];
    renormalize();
    return 1 - likely;
  }

  private void renormalize() {
    do {
      if (ct == 0) {
        byteIn();
      }
      a <<= 1;
      c <<= 1;
      ct--;
    } while ((a & 0x8000) == 0);
  }
}
