package org.petra.ingest.clinical.fhir;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.CaseProblem;
import org.petra.ingest.clinical.ClinicalField;
import org.petra.ingest.clinical.fhir.ClinicalCodes.ObservationCode;
import org.springframework.stereotype.Component;

/** Reads what an observation and its components say. */
@Component
class ObservationReader {

  private final ClinicalCodes codes;
  private final ValueReader values;

  ObservationReader(ClinicalCodes codes, ValueReader values) {
    this.codes = codes;
    this.values = values;
  }

  Reading read(Observation observation) {
    Map<ClinicalField, @Nullable Object> fields = new EnumMap<>(ClinicalField.class);
    List<CaseProblem> problems = new ArrayList<>();
    // A panel has its values in its components, or in members of its own.
    boolean panel = observation.hasComponent() || observation.hasHasMember();
    if (observation.hasValue() || observation.hasInterpretation() || !panel) {
      read(observation.getCode(), value(observation), fields, problems);
    }
    for (ObservationComponentComponent component : observation.getComponent()) {
      read(component.getCode(), component.getValue(), fields, problems);
    }
    return new Reading(fields, joined(problems));
  }

  /** The value; where there is none, the one interpretation. */
  private static @Nullable Type value(Observation observation) {
    if (observation.hasValue()) {
      return observation.getValue();
    }
    List<CodeableConcept> interpretations = observation.getInterpretation();
    return interpretations.size() == 1 ? interpretations.getFirst() : null;
  }

  private void read(
      CodeableConcept code,
      @Nullable Type value,
      Map<ClinicalField, @Nullable Object> fields,
      List<CaseProblem> problems) {
    Optional<ObservationCode> known = codes.observation(code);
    if (known.isEmpty()) {
      problems.add(
          new CaseProblem("UNKNOWN_CODE", "The code table has none of: " + codings(code) + "."));
      return;
    }
    String what = known.get().field().label() + " (" + known.get().code() + ")";
    if (value == null) {
      problems.add(new CaseProblem("NO_RESULT", what + " has no value."));
      return;
    }
    Optional<Object> read = values.read(known.get(), value);
    if (read.isEmpty()) {
      problems.add(
          new CaseProblem(
              "UNKNOWN_VALUE",
              what + " has a value of type " + value.fhirType() + " that is not understood."));
      return;
    }
    Object before = fields.putIfAbsent(known.get().field(), read.get());
    if (before != null && !before.equals(read.get())) {
      fields.remove(known.get().field());
      problems.add(
          new CaseProblem(
              "UNKNOWN_VALUE", "Parts of the observation disagree about " + what + "."));
    }
  }

  private static String codings(CodeableConcept code) {
    return code.hasCoding()
        ? code.getCoding().stream()
            .map(one -> one.getSystem() + "|" + one.getCode())
            .collect(Collectors.joining(", "))
        : "a concept without a coding";
  }

  private static @Nullable CaseProblem joined(List<CaseProblem> problems) {
    if (problems.isEmpty()) {
      return null;
    }
    String detail = problems.stream().map(CaseProblem::detail).collect(Collectors.joining(" "));
    return new CaseProblem(problems.getFirst().code(), detail);
  }
}
