package org.petra.dicom.codec.jpeg2000;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.petra.dicom.codec.Codestreams;

/** The order in which the packets of a tile come, T.800 B.12. */
final class PacketOrder {

  private static final int LAYER_FIRST = 0;
  private static final int RESOLUTION_FIRST = 1;

  private static final Comparator<Place> BY_RESOLUTION = Comparator.comparingInt(Place::resolution);
  private static final Comparator<Place> BY_COMPONENT = Comparator.comparingInt(Place::component);
  private static final Comparator<Place> BY_POSITION =
      Comparator.comparingInt(Place::y).thenComparingInt(Place::x);

  private PacketOrder() {}

  /** A precinct of a component. */
  record Place(int component, int resolution, int precinct, int x, int y) {}

  /** Takes the packets in turn. */
  interface Visitor {
    void packet(Place place, int layer);
  }

  /** Visits every packet of a tile. */
  static void visit(List<TileComponent> components, int progression, int layers, Visitor visitor) {
    List<Place> places = places(components);
    places.sort(order(progression));
    if (progression == LAYER_FIRST) {
      for (int layer = 0; layer < layers; layer++) {
        layers(places, layer, layer, visitor);
      }
    } else if (progression == RESOLUTION_FIRST) {
      int from = 0;
      while (from < places.size()) {
        int to = from;
        while (to < places.size() && places.get(to).resolution == places.get(from).resolution) {
          to++;
        }
        for (int layer = 0; layer < layers; layer++) {
          layers(places.subList(from, to), layer, layer, visitor);
        }
        from = to;
      }
    } else {
      for (Place place : places) {
        layers(List.of(place), 0, layers - 1, visitor);
      }
    }
  }

  private static void layers(List<Place> places, int first, int last, Visitor visitor) {
    for (Place place : places) {
      for (int layer = first; layer <= last; layer++) {
        visitor.packet(place, layer);
      }
    }
  }

  private static List<Place> places(List<TileComponent> components) {
    List<Place> places = new ArrayList<>();
    for (int c = 0; c < components.size(); c++) {
      List<Resolution> resolutions = components.get(c).resolutions();
      for (int r = 0; r < resolutions.size(); r++) {
        List<Resolution.Origin> origins = resolutions.get(r).origins();
        for (int p = 0; p < origins.size(); p++) {
          places.add(new Place(c, r, p, origins.get(p).x(), origins.get(p).y()));
        }
      }
    }
    return places;
  }

  private static Comparator<Place> order(int progression) {
    Comparator<Place> order =
        switch (progression) {
          case LAYER_FIRST, RESOLUTION_FIRST -> BY_RESOLUTION.thenComparing(BY_COMPONENT);
          case 2 -> BY_RESOLUTION.thenComparing(BY_POSITION).thenComparing(BY_COMPONENT);
          case 3 -> BY_POSITION.thenComparing(BY_COMPONENT).thenComparing(BY_RESOLUTION);
          case 4 -> BY_COMPONENT.thenComparing(BY_POSITION).thenComparing(BY_RESOLUTION);
          default -> throw Codestreams.broken("its packets are in no known order");
        };
    return order.thenComparingInt(Place::precinct);
  }
}
