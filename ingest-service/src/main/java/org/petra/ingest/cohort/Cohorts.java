package org.petra.ingest.cohort;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.petra.support.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Finds a cohort by its name. */
@Component
public class Cohorts {

  /** The cohort of a request that names none. */
  public static final String DEFAULT = "default";

  private final Map<String, Cohort> byName = new LinkedHashMap<>();

  Cohorts(CohortProperties properties) {
    properties
        .cohorts()
        .forEach(
            (name, of) ->
                byName.put(
                    name,
                    new Cohort(
                        name,
                        of.defaultProfile(),
                        of.deidentification(),
                        of.simulated(),
                        of.aeTitle())));
  }

  /**
   * The cohort of this name.
   *
   * @throws ProblemException 422 if the configuration has none
   */
  public Cohort named(String name) {
    Cohort cohort = byName.get(name);
    if (cohort == null) {
      throw ProblemException.unprocessable(
          "There is no cohort '" + name + "'; configured are " + byName.keySet() + ".");
    }
    return cohort;
  }

  /**
   * The cohorts that are called over DIMSE, by their AE titles.
   *
   * @throws IllegalStateException if two have the same
   */
  public Map<String, Cohort> byAeTitle() {
    return byName.values().stream()
        .filter(cohort -> !cohort.aeTitle().isEmpty())
        .collect(Collectors.toMap(Cohort::aeTitle, cohort -> cohort));
  }

  /** Every configured cohort, in the order of the configuration. */
  public Collection<Cohort> all() {
    return byName.values();
  }
}
