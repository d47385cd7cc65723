package org.petra.dicom.codec.jpegls;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petra.dicom.codec.Codestreams;
import org.petra.dicom.codec.FrameShape;
import org.petra.dicom.codec.MarkerReader;
import org.petra.dicom.codec.Samples;
import org.petra.dicom.codec.jpegls.Parameters.Thresholds;

/**
 * Decodes one JPEG-LS codestream of 2 to 16 bits a sample, interleaved by nothing, line or sample.
 *
 * <p>Mapping tables and restart intervals, which DICOM encoders do not write, are refused.
 */
public final class JpegLsDecoder {

  private static final int START_OF_FRAME = 0xfff7;
  private static final int PARAMETERS = 0xfff8;
  private static final int RESTART_INTERVAL = 0xffdd;

  private final MarkerReader markers;
  private final FrameShape shape;
  private final List<Integer> components = new ArrayList<>();
  private int[] values = new int[0];
  private int precision;
  private int declaredMaximum;
  private int reset = Parameters.DEFAULT_RESET;
  private @Nullable Thresholds thresholds;

  private JpegLsDecoder(byte[] codestream, FrameShape shape) {
    this.markers = new MarkerReader(codestream);
    this.shape = shape;
  }

  /**
   * The samples of a frame.
   *
   * @throws org.petra.radiomics.RadiomicsException UNREADABLE_FILE if the codestream is damaged or
   *     of another size, UNSUPPORTED_TRANSFER_SYNTAX if it uses what is not supported
   */
  public static Samples decode(byte[] codestream, FrameShape shape) {
    return new JpegLsDecoder(codestream, shape).decode();
  }

  private Samples decode() {
    markers.require(MarkerReader.START_OF_IMAGE);
    int scanned = 0;
    while (scanned < shape.samplesPerPixel()) {
      int marker = markers.next();
      switch (marker) {
        case START_OF_FRAME -> frame();
        case PARAMETERS -> parameters();
        case MarkerReader.START_OF_SCAN -> scanned += scan();
        case RESTART_INTERVAL -> throw Codestreams.unsupported("restart intervals of JPEG-LS");
        case MarkerReader.END_OF_IMAGE -> throw Codestreams.broken("it ends before its last scan");
        default -> markers.skipSegment();
      }
    }
    return new Samples(values, precision);
  }

  private void frame() {
    int end = markers.segment();
    precision = markers.unsigned(1);
    int rows = markers.unsigned(2);
    int columns = markers.unsigned(2);
    int count = markers.unsigned(1);
    shape.requireSame(rows, columns, count);
    if (precision < 2 || precision > 16 || !components.isEmpty()) {
      throw Codestreams.broken("its frame header is none");
    }
    for (int i = 0; i < count; i++) {
      components.add(markers.unsigned(1));
      if (markers.unsigned(1) != 0x11) {
        throw Codestreams.unsupported("subsampled components");
      }
      markers.unsigned(1);
    }
    markers.moveTo(end);
    values = new int[shape.samples()];
  }

  private void parameters() {
    int end = markers.segment();
    if (markers.unsigned(1) != 1) {
      throw Codestreams.unsupported("mapping tables of JPEG-LS");
    }
    int max = markers.unsigned(2);
    int[] t = {markers.unsigned(2), markers.unsigned(2), markers.unsigned(2)};
    int count = markers.unsigned(2);
    declaredMaximum = max;
    reset = count == 0 ? Parameters.DEFAULT_RESET : count;
    thresholds = t[0] == 0 || t[1] == 0 || t[2] == 0 ? null : new Thresholds(t[0], t[1], t[2]);
    markers.moveTo(end);
  }

  /** Decodes one scan and gives the number of its components. */
  private int scan() {
    int end = markers.segment();
    int count = markers.unsigned(1);
    int[] targets = new int[Math.min(count, 4)];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = components.indexOf(markers.unsigned(1));
      if (targets[i] < 0) {
        throw Codestreams.broken("a scan is of an unknown component");
      }
      if (markers.unsigned(1) != 0) {
        throw Codestreams.unsupported("mapping tables of JPEG-LS");
      }
    }
    int near = markers.unsigned(1);
    int interleave = markers.unsigned(1);
    int pointTransform = markers.unsigned(1) & 0xf;
    boolean fits = interleave == 0 ? count == 1 : interleave <= 2 && count > 0 && count <= 4;
    if (!fits || pointTransform != 0) {
      throw Codestreams.broken("a scan header is none");
    }
    markers.moveTo(end);
    Thresholds given = thresholds;
    int highest = (1 << precision) - 1;
    int maximum = declaredMaximum == 0 ? highest : declaredMaximum;
    if (maximum > highest) {
      throw Codestreams.broken("its coding parameters are out of range");
    }
    Parameters parameters =
        new Parameters(
            maximum, near, given == null ? Parameters.defaults(maximum, near) : given, reset);
    BitReader bits = new BitReader(markers.bytes(), end);
    lines(new ScanDecoder(parameters, bits, shape.columns()), targets, interleave == 2);
    markers.moveTo(bits.position());
    return count;
  }

  private void lines(ScanDecoder scan, int[] targets, boolean bySample) {
    int groups = bySample ? 1 : targets.length;
    List<ScanDecoder.Lines> lines = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      lines.add(new ScanDecoder.Lines(bySample ? targets.length : 1, shape.columns()));
    }
    for (int y = 0; y < shape.rows(); y++) {
      for (ScanDecoder.Lines group : lines) {
        scan.line(group);
      }
      for (int i = 0; i < targets.length; i++) {
        copy(bySample ? lines.getFirst().current(i) : lines.get(i).current(0), y, targets[i]);
      }
    }
  }

  private void copy(int[] line, int y, int component) {
    int step = shape.samplesPerPixel();
    int at = y * shape.columns() * step + component;
    for (int x = 1; x <= shape.columns(); x++, at += step) {
      values[at] = line[x];
    }
  }
}
