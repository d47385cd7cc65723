package org.petra.model.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.ColumnFilter;
import org.petra.support.problem.ProblemException;

/** The columns that a filter lets pass, by the prefix that says their modality. */
final class ColumnChoice {

  private static final List<String> MODALITIES = List.of("CT", "PET");

  private final List<String> names;
  private final int[] indexes;

  private ColumnChoice(List<String> names, int[] indexes) {
    this.names = names;
    this.indexes = indexes;
  }

  /**
   * The choice among a profile's columns.
   *
   * @throws ProblemException 422 for a modality that does not exist or of which there is no column
   */
  static ColumnChoice of(@Nullable ColumnFilter filter, List<String> all) {
    List<String> modalities = filter == null ? null : filter.modalities();
    if (modalities == null) {
      return new ColumnChoice(List.copyOf(all), IntStream.range(0, all.size()).toArray());
    }
    List<String> prefixes = new ArrayList<>();
    for (String modality : modalities) {
      String prefix = modality.toLowerCase(Locale.ROOT) + "_";
      if (!MODALITIES.contains(modality)) {
        throw ProblemException.unprocessable(
            "columns.modalities: %s is none of %s.".formatted(modality, MODALITIES));
      }
      if (all.stream().noneMatch(name -> name.startsWith(prefix))) {
        throw ProblemException.unprocessable(
            "columns.modalities: no column of the profile is of %s (%s...)."
                .formatted(modality, prefix));
      }
      prefixes.add(prefix);
    }
    int[] chosen =
        IntStream.range(0, all.size())
            .filter(i -> prefixes.stream().anyMatch(all.get(i)::startsWith))
            .toArray();
    return new ColumnChoice(IntStream.of(chosen).mapToObj(all::get).toList(), chosen);
  }

  /** The chosen names in the profile's order. */
  List<String> names() {
    return names;
  }

  /** The chosen values of a whole vector. */
  double[] of(double[] vector) {
    return IntStream.of(indexes).mapToDouble(index -> vector[index]).toArray();
  }
}
