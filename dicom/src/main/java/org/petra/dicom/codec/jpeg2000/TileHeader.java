package org.petra.dicom.codec.jpeg2000;

import org.jspecify.annotations.Nullable;
import org.petra.dicom.codec.Codestreams;
import org.petra.dicom.codec.MarkerReader;

/** How the components of a tile are coded: what the main header says, and then the tile's own. */
final class TileHeader {

  private static final int CODING_STYLE = 0xff52;
  private static final int COMPONENT_CODING_STYLE = 0xff53;
  private static final int REGION_OF_INTEREST = 0xff5e;
  private static final int QUANTIZATION = 0xff5c;
  private static final int COMPONENT_QUANTIZATION = 0xff5d;
  private static final int ORDER_CHANGE = 0xff5f;
  private static final int PACKED_HEADERS = 0xff60;
  private static final int PACKED_TILE_HEADERS = 0xff61;

  private final @Nullable CodingStyle[] styles;
  private final @Nullable Quantization[] quantizations;
  private final boolean[] ownStyle;
  private final boolean[] ownQuantization;
  private CodingStyle.@Nullable Shared shared;

  TileHeader(int components) {
    styles = new CodingStyle[components];
    quantizations = new Quantization[components];
    ownStyle = new boolean[components];
    ownQuantization = new boolean[components];
  }

  /** A header of a tile, which begins with what this one says. */
  TileHeader forTile() {
    TileHeader copy = new TileHeader(styles.length);
    System.arraycopy(styles, 0, copy.styles, 0, styles.length);
    System.arraycopy(quantizations, 0, copy.quantizations, 0, styles.length);
    copy.shared = shared;
    return copy;
  }

  /** Reads the segment of a marker; one that is not about coding is skipped. */
  void read(int marker, MarkerReader in) {
    int end = in.segment();
    switch (marker) {
      case CODING_STYLE -> style(in);
      case COMPONENT_CODING_STYLE -> {
        int component = component(in);
        boolean precincts = (in.unsigned(1) & 1) != 0;
        styles[component] = CodingStyle.read(in, precincts);
        ownStyle[component] = true;
      }
      case QUANTIZATION -> fill(quantizations, ownQuantization, Quantization.read(in, end));
      case COMPONENT_QUANTIZATION -> {
        int component = component(in);
        quantizations[component] = Quantization.read(in, end);
        ownQuantization[component] = true;
      }
      case REGION_OF_INTEREST -> throw Codestreams.unsupported("regions of interest in JPEG 2000");
      case ORDER_CHANGE -> throw Codestreams.unsupported("changes of order in JPEG 2000");
      case PACKED_HEADERS, PACKED_TILE_HEADERS ->
          throw Codestreams.unsupported("packed headers of JPEG 2000");
      default -> {
        // A comment, or lengths that help to find packets.
      }
    }
    in.moveTo(end);
  }

  private void style(MarkerReader in) {
    boolean precincts = (in.unsigned(1) & 1) != 0;
    int progression = in.unsigned(1);
    int layers = in.unsigned(2);
    int transform = in.unsigned(1);
    if (layers < 1 || transform > 1) {
      throw Codestreams.broken("its coding style is out of range");
    }
    shared = new CodingStyle.Shared(progression, layers, transform == 1);
    fill(styles, ownStyle, CodingStyle.read(in, precincts));
  }

  private int component(MarkerReader in) {
    int component = in.unsigned(styles.length > 256 ? 2 : 1);
    if (component >= styles.length) {
      throw Codestreams.broken("a header is of an unknown component");
    }
    return component;
  }

  private static <T> void fill(@Nullable T[] all, boolean[] own, T value) {
    for (int i = 0; i < all.length; i++) {
      if (!own[i]) {
        all[i] = value;
      }
    }
  }

  /** Progression, layers and colour transform. */
  CodingStyle.Shared shared() {
    CodingStyle.Shared known = shared;
    if (known == null) {
      throw Codestreams.broken("it does not say how it is coded");
    }
    return known;
  }

  CodingStyle style(int component) {
    return known(styles[component]);
  }

  Quantization quantization(int component) {
    return known(quantizations[component]);
  }

  private static <T> T known(@Nullable T value) {
    if (value == null) {
      throw Codestreams.broken("it does not say how it is coded");
    }
    return value;
  }
}
