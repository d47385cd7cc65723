package org.petra.dicom.deidentification;

import java.util.stream.Collectors;

/** Writes {@code docs/deidentification.md} from the tables. */
final class DeidentificationPage {

  private static final String HEAD =
      """
      # De-identification

      A cohort with `deidentification: basic` stores nothing that names the patient: every object that is sent to it, over STOW-RS or C-STORE, is
      changed on its way in, before it is written to the disk or indexed. The policy is the Basic Application Level Confidentiality Profile of DICOM PS3.15
      (table E.1-1, edition 2026c) with the options Clean Descriptors, Retain Longitudinal Temporal Information with Modified Dates, Retain
      Patient Characteristics (standardized uptake values need weight, size and sex) and Retain Safe Private. `deidentification: none`, the default, stores objects as
      sent.

      This page is made from the tables that the service uses: `./mvnw test -pl dicom -Dtest=DeidentificationPageTest -Dpetra.writePages=true`.

      ## What happens to an object

      - **Patient.** Patient ID and Patient's Name become the same pseudonym, `P` and 16 characters. One patient of a cohort keeps one pseudonym. An object without a
        Patient ID counts as a patient of its study's own.
      - **UIDs.** Every UID of an instance, series, study, frame of reference and whatever the table lists becomes another, `2.25.` and a number, the same wherever it
        is referred to. UIDs of the standard itself stay.
      - **Dates.** All dates of a patient move back by the same number of days, 1 to 3650. Times of day stay, so intervals, decay and uptake times are as they were.
      - **Descriptions.** A text stays if it consists of nothing but [known words](../dicom/src/main/resources/org/petra/dicom/deidentification/safe-words.txt) and
        numbers of up to three digits (`GTV_1`, `PET CT whole body`); any other is treated as the table says. Profiles that choose a region by its name should use such names.
      - **Private attributes** go, but for those below. So do attributes that the toolkit's edition of the standard does not know, group lengths, and what follows the pixel
        data (padding, digital signatures).
      - **Sequences** that stay are treated item by item. One that the standard wants replaced by made-up items is emptied instead: an invented item would say something.
      - **Pixel data** pass byte for byte, compressed or not, and the transfer syntax stays.
      - (0012,0062) becomes `YES`; (0012,0063) and (0012,0064) name profile and options (113100, 113105, 113107, 113108, 113111); (0028,0303) becomes `MODIFIED`.

      ## What is refused

      With failure 0xC001, since no change of attributes cures it: objects whose Burned In Annotation (0028,0301) or Recognizable Visual Features (0028,0302) is
      `YES`; secondary captures and ultrasound whose Burned In Annotation is not `NO`; encapsulated documents and photographs. No pixel is looked at: an object that does not say
      that a name is burned in is believed. Heads of CT and MR can be recognised; take the faces off before you send them where that matters.

      ## Answers

      A stored instance is answered under its new UIDs, its RetrieveURL works, and it carries warning 0xB000 (elements coerced), so a STOW-RS answer is 202; C-STORE
      answers 0xB000. An instance that fails is named by the UID under which it was sent. The same bytes again are a success and change nothing, also after a later version of the
      table would make other bytes of them.

      ## Keys, and the way back

      Pseudonyms, UIDs and days are HMAC-SHA256 under the cohort's key. There is no list of who is who: without the key nothing leads back, and with it one can only test
      a known identifier (`HMAC(key, "patient" 0x00 Patient ID)`). The key is made at first use in `COHORT.key` in `PETRA_DEIDENTIFICATION_DIRECTORY` (`./petra`: `DIR/secrets/deidentification`),
      readable for its owner alone. Back it up, apart from the objects: with another key the next study of a patient is another patient's.

      ## Private attributes that stay

      | attribute | private creator | what it is | becomes |
      | --- | --- | --- | --- |
      """;

  private static final String TABLE =
      """

      ## Every attribute

      Code is what PS3.15 says under Basic Profile: X remove, Z empty, D dummy, U new UID, alternatives depending on the object's type. Of alternatives Petra takes the
      one that is valid for every type. C: a text of known words stays. What is not in the table stays, but for names (emptied) and dates (moved).

      | tag | attribute | code | becomes |
      | --- | --- | --- | --- |
      """;

  private DeidentificationPage() {}

  static String text() {
    Profile profile = Profile.basic();
    return HEAD
        + profile.safePrivate().stream()
            .map(
                safe ->
                    "| (%04X,xx%02X) | %s | %s | %s |\n"
                        .formatted(
                            safe.group(),
                            safe.element(),
                            safe.creator(),
                            safe.name(),
                            words(safe.treatment())))
            .collect(Collectors.joining())
        + TABLE
        + profile.rows().stream()
            .map(
                row ->
                    "| (%s,%s) | %s | %s | %s%s |\n"
                        .formatted(
                            row.tag().substring(0, 4),
                            row.tag().substring(4),
                            row.name(),
                            row.standardCode(),
                            words(row.treatment()),
                            row.keepsSafeWords() ? ", C" : ""))
            .collect(Collectors.joining());
  }

  private static String words(Treatment treatment) {
    return switch (treatment) {
      case KEEP -> "stays";
      case REMOVE -> "removed";
      case EMPTY -> "empty";
      case DUMMY -> "dummy";
      case UID -> "new UID";
      case REFERENCES -> "stays, with new UIDs";
      case SHIFT -> "moved date";
      case PSEUDONYM -> "pseudonym";
    };
  }
}
