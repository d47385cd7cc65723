package org.petra.dicom.codec.jpeg2000;

import java.util.ArrayList;
import java.util.List;
import org.petra.dicom.codec.jpeg2000.InverseWavelet.Plane;
import org.petra.dicom.codec.jpeg2000.Resolution.Quantizer;

/** One component of one tile: its resolutions, to be filled by packets and then put together. */
final class TileComponent {

  private final CodingStyle style;
  private final List<Resolution> resolutions = new ArrayList<>();

  TileComponent(Box samples, CodingStyle style, Quantization quantization, int precision) {
    this.style = style;
    Quantizer quantizer = new Quantizer(quantization, precision, style.reversible());
    for (int r = 0; r <= style.levels(); r++) {
      resolutions.add(Resolution.of(samples, r, style, quantizer));
    }
  }

  CodingStyle style() {
    return style;
  }

  List<Resolution> resolutions() {
    return resolutions;
  }

  /** The samples, before the colour transform and the shift of unsigned ones. */
  float[] reconstruct(byte[] data) {
    CodeBlockDecoder blocks = new CodeBlockDecoder(data, style.blockStyle());
    InverseWavelet wavelet = new InverseWavelet(style.reversible());
    Plane plane = coefficients(resolutions.getFirst().subbands().getFirst(), blocks);
    for (Resolution resolution : resolutions.subList(1, resolutions.size())) {
      List<Plane> details = new ArrayList<>();
      for (Subband subband : resolution.subbands()) {
        details.add(coefficients(subband, blocks));
      }
      plane = wavelet.above(plane, details, resolution.samples());
    }
    return plane.values();
  }

  private Plane coefficients(Subband subband, CodeBlockDecoder decoder) {
    Box box = subband.samples();
    float[] values = new float[box.isEmpty() ? 0 : box.width() * box.height()];
    for (Precinct precinct : subband.precincts()) {
      for (CodeBlock block : precinct.blocks()) {
        if (block.isIncluded()) {
          decoder.decode(block, subband);
          copy(decoder, block.samples(), subband, values);
        }
      }
    }
    return new Plane(box, values);
  }

  private void copy(CodeBlockDecoder decoder, Box block, Subband subband, float[] values) {
    Box band = subband.samples();
    float half = subband.stepSize() / 2;
    for (int y = 0; y < block.height(); y++) {
      int at = (block.y0() - band.y0() + y) * band.width() + block.x0() - band.x0();
      for (int x = 0; x < block.width(); x++) {
        int twice = decoder.twice(x, y);
        values[at + x] = style.reversible() ? twice / 2 : twice * half;
      }
    }
  }
}
