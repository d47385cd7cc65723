package org.petra.radiomics.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;

/**
 * A section of a parsed parameter file, read by type. Whatever cannot be read is INVALID_SETTING
 * and the message names the key.
 */
final class Parameters {

  private final String path;
  private final Map<String, Object> values;

  /** The section found under {@code path}; null values count as absent keys with no value. */
  Parameters(String path, Map<String, ?> values) {
    this.path = path;
    this.values = Collections.unmodifiableMap(new LinkedHashMap<String, Object>(values));
  }

  /** The parsed values in the order given. */
  Map<String, Object> values() {
    return values;
  }

  /** The section under {@code key}; empty when it is absent. */
  Parameters section(String key) {
    Object value = values.get(key);
    if (value == null) {
      return new Parameters(name(key), Map.of());
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw invalid(key, "must be a section of keys and values");
    }
    Map<String, Object> section = new LinkedHashMap<>();
    map.forEach((k, v) -> section.put(String.valueOf(k), v));
    return new Parameters(name(key), section);
  }

  /** This section with the keys of {@code other} on top. */
  Parameters overriddenBy(Parameters other) {
    Map<String, Object> merged = new LinkedHashMap<>(values);
    merged.putAll(other.values);
    return new Parameters(other.path, merged);
  }

  /** The number under {@code key}, which must be above {@code above}. */
  double decimal(String key, double fallback, double above) {
    Object value = values.get(key);
    if (value == null) {
      return fallback;
    }
    if (value instanceof Number n && n.doubleValue() > above && Double.isFinite(n.doubleValue())) {
      return n.doubleValue();
    }
    throw invalid(key, "must be a number above " + above + ", got " + value);
  }

  /** The whole number under {@code key}, which must be at least {@code least}. */
  int integer(String key, int fallback, int least) {
    Object value = values.get(key);
    if (value == null) {
      return fallback;
    }
    if (value instanceof Integer n && n >= least) {
      return n;
    }
    throw invalid(key, "must be a whole number of at least " + least + ", got " + value);
  }

  /** The whole number under {@code key}, from {@code least} to {@code most}. */
  int integer(String key, int fallback, int least, int most) {
    int value = integer(key, fallback, least);
    if (value > most) {
      throw invalid(key, "must be " + most + " at most, got " + value);
    }
    return value;
  }

  /** Whether {@code key} is true. */
  boolean flag(String key, boolean fallback) {
    Object value = values.get(key);
    if (value == null) {
      return fallback;
    }
    if (value instanceof Boolean b) {
      return b;
    }
    throw invalid(key, "must be true or false, got " + value);
  }

  /** The numbers under {@code key}, as they were written, or null when it is absent. */
  @Nullable List<Number> numbers(String key) {
    Object value = values.get(key);
    if (value == null) {
      return null;
    }
    List<Number> numbers = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object element : list) {
        if (element instanceof Number n) {
          numbers.add(n);
        }
      }
      if (numbers.size() == list.size()) {
        return numbers;
      }
    }
    throw invalid(key, "must be a list of numbers, got " + value);
  }

  /** The texts under {@code key}; empty when it is absent. */
  List<String> texts(String key) {
    Object value = values.get(key);
    if (value == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object element : list) {
        if (element instanceof String s) {
          texts.add(s);
        }
      }
      if (texts.size() == list.size()) {
        return texts;
      }
    }
    throw invalid(key, "must be a list of names, got " + value);
  }

  /** The text under {@code key}. */
  String text(String key, String fallback) {
    Object value = values.get(key);
    if (value == null) {
      return fallback;
    }
    if (value instanceof String s) {
      return s;
    }
    throw invalid(key, "must be a text, got " + value);
  }

  /** The error that says what {@code key} must be. */
  RadiomicsException invalid(String key, String problem) {
    return new RadiomicsException(Code.INVALID_SETTING, name(key) + " " + problem + ".");
  }

  private String name(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
