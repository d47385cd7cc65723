package org.petra.ingest.clinical.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petra.ingest.IngestIT;
import org.petra.ingest.clinical.ClinicalField;
import org.springframework.beans.factory.annotation.Autowired;

/** How the values of observations are read by the code table that ships. */
class FhirValueIT extends IngestIT {

  private static final String LOINC = "http://loinc.org";
  private static final String SNOMED = "http://snomed.info/sct";

  @Autowired private FhirJson json;
  @Autowired private ObservationReader reader;

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "16112-5 ! ER_POSITIVE ! true ! %s",
        "40556-3 ! ER_POSITIVE ! true ! %s",
        "85337-4 ! ER_POSITIVE ! true ! %s",
        "16113-3 ! PR_POSITIVE ! true ! %s",
        "40557-1 ! PR_POSITIVE ! true ! %s",
        "85339-0 ! PR_POSITIVE ! true ! %s",
        "31150-6 ! HER2_FISH_AMPLIFIED ! true ! %s",
        "85318-4 ! HER2_FISH_AMPLIFIED ! true ! %s",
        "18474-7 ! HER2_IHC ! 3 ! %s",
        "72383-3 ! HER2_IHC ! 3 ! %s",
        "85319-2 ! HER2_IHC ! 3 ! %s",
      })
  void readsTheCodesOfThePositive(String code, ClinicalField field, String value, String with) {
    String concept = "\"valueCodeableConcept\": " + concept(SNOMED, "10828004");
    assertReads(code, field, value, with.formatted(concept));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "14228-1 ! ER_POSITIVE ! true ! \"valueQuantity\": {\"value\": 1, \"unit\": \"%\"}",
        "85329-1 ! ER_POSITIVE ! false ! \"valueQuantity\": {\"value\": 0.5, \"code\": \"%\"}",
        "16112-5 ! ER_POSITIVE ! true ! \"valueQuantity\": {\"value\": 90, \"unit\": \"%\"}",
        "14230-7 ! PR_POSITIVE ! true ! \"valueInteger\": 80",
        "85325-9 ! PR_POSITIVE ! false ! \"valueString\": \"0 %\"",
        "16113-3 ! PR_POSITIVE ! false ! \"valueString\": \"Negative\"",
        "29593-1 ! KI67_PERCENT ! 14.5 ! \"valueQuantity\": {\"value\": 14.5, \"unit\": \"%\"}",
        "85330-9 ! KI67_PERCENT ! 20.0 ! \"valueQuantity\": {\"value\": 20}",
        "29593-1 ! KI67_PERCENT ! 30.0 ! \"valueInteger\": 30",
        "29593-1 ! KI67_PERCENT ! 2.5 ! \"valueString\": \"2,5%\"",
        "18474-7 ! HER2_IHC ! 0 ! \"valueInteger\": 0",
        "85319-2 ! HER2_IHC ! 2 ! \"valueString\": \"2+\"",
        "85319-2 ! HER2_IHC ! 1 ! \"valueString\": \"Score 1+\"",
        "85319-2 ! HER2_IHC ! 1 ! \"valueQuantity\": {\"value\": 1, \"code\": \"{score}\"}",
        "85319-2 ! HER2_IHC ! 2 ! \"valueCodeableConcept\": {\"text\": \"2+\"}",
        "31150-6 ! HER2_FISH_AMPLIFIED ! false ! \"valueString\": \"not amplified\"",
        "31150-6 ! HER2_FISH_AMPLIFIED ! true ! \"valueString\": \"Amplified\"",
        "30525-0 ! AGE_YEARS ! 52 ! \"valueQuantity\": {\"value\": 52, \"code\": \"a\"}",
        "59847-4 ! HISTOLOGY ! 8500/3 ! \"valueCodeableConcept\": {\"coding\": [{\"code\": \"8500/3\"}]}",
      })
  void readsNumbersAndWords(String code, ClinicalField field, String value, String with) {
    assertReads(code, field, value, with);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "http://loinc.org ! LA6576-8 ! 16112-5 ! true",
        "http://loinc.org ! LA6577-6 ! 16112-5 ! false",
        "http://snomed.info/sct ! 260385009 ! 31150-6 ! false",
        "http://snomed.info/sct ! 441117001 ! 16112-5 ! false",
        "http://snomed.info/sct ! 416561008 ! 16113-3 ! true",
        "http://loinc.org ! LA6111-4 ! 85319-2 ! 0",
        "http://loinc.org ! LA11841-6 ! 85319-2 ! 1",
        "http://loinc.org ! LA11842-4 ! 85319-2 ! 2",
        "http://loinc.org ! LA11843-2 ! 85319-2 ! 3",
        "http://snomed.info/sct ! 260348001 ! 18474-7 ! 2",
      })
  void readsCodedValues(String system, String answer, String code, String value) {
    Reading reading = read(code, "\"valueCodeableConcept\": " + concept(system, answer));
    assertThat(reading.fields().values()).map(String::valueOf).containsExactly(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "85319-2 ! \"valueString\": \"negative\"",
        "29593-1 ! \"valueString\": \"10-15 %\"",
        "29593-1 ! \"valueString\": \"Doe, Jane\"",
        "29593-1 ! \"valueQuantity\": {\"value\": 5, \"comparator\": \"<\", \"unit\": \"%\"}",
        "29593-1 ! \"valueQuantity\": {\"value\": 5, \"unit\": \"mg\"}",
        "29593-1 ! \"valueRange\": {\"low\": {\"value\": 5}}",
        "31150-6 ! \"valueQuantity\": {\"value\": 2.4}",
        "16112-5 ! \"valueInteger\": 7",
        "16112-5 ! \"valueCodeableConcept\": {\"coding\": [{\"system\": \"x\", \"code\": \"y\"}]}",
        "16112-5 ! \"dataAbsentReason\": {\"text\": \"unknown\"}",
        "48676-1 ! \"valueString\": \"positive\"",
      })
  void keepsWhatItWouldHaveToGuess(String code, String with) {
    Reading reading = read(code, with);
    assertThat(reading.fields()).isEmpty();
    assertThat(reading.problem().detail()).isNotBlank().doesNotContain("Doe");
  }

  @ParameterizedTest
  @CsvSource({"260385009, LA11842-4", "260385009, LA11843-2", "10828004, LA11841-6"})
  void doesNotChooseBetweenCodingsThatDisagree(String snomed, String loinc) {
    String both =
        "\"valueCodeableConcept\": {\"coding\": [{\"system\": \"%s\", \"code\": \"%s\"},"
            + " {\"system\": \"%s\", \"code\": \"%s\"}]}";
    Reading reading = read("85319-2", both.formatted(SNOMED, snomed, LOINC, loinc));
    assertThat(reading.fields()).isEmpty();
    assertThat(reading.problem().code()).isEqualTo("UNKNOWN_VALUE");
  }

  private void assertReads(String code, ClinicalField field, String value, String with) {
    Reading reading = read(code, with);
    assertThat(reading.problem()).isNull();
    assertThat(reading.fields()).hasSize(1);
    assertThat(String.valueOf(reading.fields().get(field))).isEqualTo(value);
  }

  private Reading read(String code, String with) {
    String text =
        "{\"resourceType\": \"Observation\", \"status\": \"final\", \"code\": %s, %s}"
            .formatted(concept(LOINC, code), with);
    return reader.read((Observation) json.read(text));
  }

  private static String concept(String system, String code) {
    return "{\"coding\": [{\"system\": \"%s\", \"code\": \"%s\"}]}".formatted(system, code);
  }
}
