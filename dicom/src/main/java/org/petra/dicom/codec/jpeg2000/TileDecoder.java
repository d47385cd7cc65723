package org.petra.dicom.codec.jpeg2000;

import java.util.ArrayList;
import java.util.List;
import org.petra.dicom.codec.Codestreams;
import org.petra.dicom.codec.FrameShape;

/** Decodes one tile into its place in the frame. */
final class TileDecoder {

  private final ImageSize size;
  private final FrameShape shape;
  private final int[] values;

  /** A decoder that writes into {@code values}, the samples of the whole frame. */
  TileDecoder(ImageSize size, FrameShape shape, int[] values) {
    this.size = size;
    this.shape = shape;
    this.values = values;
  }

  /** Decodes the tile of this number from the packets of all its parts. */
  void decode(int tile, TileHeader header, byte[] data) {
    Box box = size.tile(tile);
    List<TileComponent> components = new ArrayList<>();
    for (int c = 0; c < size.components(); c++) {
      components.add(
          new TileComponent(box, header.style(c), header.quantization(c), size.precision()));
    }
    PacketReader packets = new PacketReader(data);
    PacketOrder.visit(
        components,
        header.shared().progression(),
        header.shared().layers(),
        (place, layer) -> {
          TileComponent component = components.get(place.component());
          packets.packet(
              component.resolutions().get(place.resolution()),
              place.precinct(),
              layer,
              component.style().blockStyle());
        });
    List<float[]> planes = new ArrayList<>();
    for (TileComponent component : components) {
      planes.add(component.reconstruct(data));
    }
    if (header.shared().colorTransform()) {
      colors(planes, components);
    }
    for (int c = 0; c < planes.size(); c++) {
      write(planes.get(c), box, c);
    }
  }

  private static void colors(List<float[]> planes, List<TileComponent> components) {
    if (planes.size() < 3) {
      throw Codestreams.broken("it has a colour transform and no colours");
    }
    boolean reversible = components.getFirst().style().reversible();
    for (int i = 0; i < planes.getFirst().length; i++) {
      float y = planes.get(0)[i];
      float cb = planes.get(1)[i];
      float cr = planes.get(2)[i];
      if (reversible) {
        float green = y - ((int) cb + (int) cr >> 2);
        planes.get(0)[i] = cr + green;
        planes.get(1)[i] = green;
        planes.get(2)[i] = cb + green;
      } else {
        planes.get(0)[i] = y + 1.402f * cr;
        planes.get(1)[i] = y - 0.344136f * cb - 0.714136f * cr;
        planes.get(2)[i] = y + 1.772f * cb;
      }
    }
  }

  private void write(float[] plane, Box box, int component) {
    int half = 1 << size.precision() - 1;
    int shift = size.signed() ? 0 : half;
    int low = size.signed() ? -half : 0;
    int high = low + 2 * half - 1;
    int step = shape.samplesPerPixel();
    int from = 0;
    for (int y = box.y0() - size.image().y0(); y < box.y1() - size.image().y0(); y++) {
      int at = (y * shape.columns() + box.x0() - size.image().x0()) * step + component;
      for (int x = 0; x < box.width(); x++, at += step) {
        values[at] = Math.clamp((int) Math.rint(plane[from++]) + shift, low, high);
      }
    }
  }
}
