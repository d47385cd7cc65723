package org.petra.statistics.hypothesis;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The ways that lead to a node of {@link TableEnumeration}, by their product of 1 / count!. */
final class Pasts {

  /**
   * Logarithms that round to the same multiple are taken for the same product, reached in another
   * order: a hundredth of what already counts as equally probable.
   */
  private static final double RESOLUTION = 1e-9;

  /** What remembering a product counts in steps, so that their number bounds memory too. */
  private static final int PAST_STEPS = 20;

  /** What finding a node counts in steps. */
  private static final int NODE_STEPS = 5;

  private final Map<Long, Past> byProduct = new HashMap<>();

  /** The one way to the first node. */
  static Pasts start() {
    Pasts pasts = new Pasts();
    pasts.byProduct.put(0L, new Past(0, 1));
    return pasts;
  }

  Collection<Past> values() {
    return byProduct.values();
  }

  /**
   * Adds the ways that come over another node, and says how many steps that was.
   *
   * @param logStep log of the product of the column in between
   */
  long addAll(Pasts before, double logStep) {
    int size = byProduct.size();
    for (Past past : before.values()) {
      double log = past.log() + logStep;
      byProduct.merge(
          Math.round(log / RESOLUTION),
          new Past(log, past.ways()),
          (known, added) -> new Past(known.log(), known.ways() + added.ways()));
    }
    return before.values().size() + NODE_STEPS + (long) PAST_STEPS * (byProduct.size() - size);
  }

  /**
   * Ways with the same product.
   *
   * @param log log of the product
   * @param ways how many; a double, as there may be very many
   */
  record Past(double log, double ways) {}
}
