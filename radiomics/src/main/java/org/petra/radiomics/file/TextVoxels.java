package org.petra.radiomics.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.petra.radiomics.image.PixelType;

/** Voxels written as decimal numbers between white space or commas. */
final class TextVoxels implements VoxelStream {

  private static final int LONGEST_NUMBER = 400;

  private final InputStream stream;
  private final PixelType type;

  TextVoxels(InputStream stream, PixelType type) {
    this.stream = new BufferedInputStream(stream);
    this.type = type;
  }

  @Override
  public void read(double[] into, int from, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      into[from + i] = inType(number(nextWord()));
    }
  }

  private String nextWord() throws IOException {
    int next = stream.read();
    while (isSeparator(next)) {
      next = stream.read();
    }
    StringBuilder word = new StringBuilder();
    while (next >= 0 && !isSeparator(next)) {
      word.append((char) next);
      if (word.length() > LONGEST_NUMBER) {
        throw Unreadable.because("a voxel is no number");
      }
      next = stream.read();
    }
    if (word.isEmpty()) {
      throw new EOFException("voxels end early");
    }
    return word.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isSeparator(int character) {
    return character == ' ' || character == ',' || (character >= '\t' && character <= '\r');
  }

  private static double number(String word) {
    try {
      return switch (word) {
        case "nan", "-nan" -> Double.NaN;
        case "inf", "+inf" -> Double.POSITIVE_INFINITY;
        case "-inf" -> Double.NEGATIVE_INFINITY;
        default -> Double.parseDouble(word);
      };
    } catch (NumberFormatException e) {
      throw Unreadable.because("a voxel is no number", e);
    }
  }

  private double inType(double value) {
    if (!type.isInteger()) {
      return type == PixelType.FLOAT32 ? (float) value : value;
    }
    if (value != Math.rint(value) || value < type.min() || value > type.max()) {
      throw Unreadable.because("a voxel is no number of its type");
    }
    return value;
  }
}
