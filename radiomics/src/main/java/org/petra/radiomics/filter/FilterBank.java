package org.petra.radiomics.filter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The decomposition filters of a discrete wavelet, as PyWavelets (MIT licence) has them: {@code
 * wavelets.txt} says how it was made.
 *
 * <p>Where PyWavelets' taps in single precision are not simply the rounded double ones (those of
 * coiflets are products of two rounded numbers) the file holds them too.
 */
final class FilterBank {

  private static final Map<String, Map<String, double[]>> TAPS = read();

  private final double[] low;
  private final double[] high;

  private FilterBank(double[] low, double[] high) {
    this.low = low;
    this.high = high;
  }

  /** The names of all wavelets, in alphabetical order. */
  static Set<String> names() {
    return new TreeSet<>(TAPS.keySet());
  }

  /** The filters of the wavelet called {@code name}, in single or double precision. */
  static FilterBank of(String name, boolean singlePrecision) {
    Map<String, double[]> taps = TAPS.get(name);
    double[] low = taps == null ? null : taps.get("low");
    if (taps == null || low == null) {
      throw new IllegalArgumentException("there is no wavelet " + name);
    }
    double[] high = taps.get("high");
    if (singlePrecision) {
      double[] measured = taps.get("low-single");
      return measured == null
          ? new FilterBank(rounded(low), high == null ? mirrored(rounded(low)) : rounded(high))
          : new FilterBank(measured, mirrored(measured));
    }
    return new FilterBank(low, high == null ? mirrored(low) : high);
  }

  /** The low-pass taps. */
  double[] low() {
    return low.clone();
  }

  /** The high-pass taps. */
  double[] high() {
    return high.clone();
  }

  /** The quadrature mirror, which is the high-pass of an orthogonal wavelet. */
  private static double[] mirrored(double[] low) {
    double[] high = new double[low.length];
    for (int i = 0; i < high.length; i++) {
      high[i] = (i % 2 == 0 ? -1 : 1) * low[low.length - 1 - i];
    }
    return high;
  }

  private static double[] rounded(double[] taps) {
    return Arrays.stream(taps).map(tap -> (float) tap).toArray();
  }

  private static Map<String, Map<String, double[]>> read() {
    Map<String, Map<String, double[]>> taps = new HashMap<>();
    try (InputStream stream = FilterBank.class.getResourceAsStream("wavelets.txt")) {
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(present(stream), StandardCharsets.US_ASCII));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ", -1);
        taps.computeIfAbsent(words[0], name -> new HashMap<>())
            .put(words[1], Arrays.stream(words).skip(2).mapToDouble(Double::parseDouble).toArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return taps;
  }

  private static InputStream present(@Nullable InputStream stream) {
    if (stream == null) {
      throw new IllegalStateException("resource wavelets.txt is missing from the jar");
    }
    return stream;
  }
}
