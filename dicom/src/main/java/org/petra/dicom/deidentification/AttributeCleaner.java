package org.petra.dicom.deidentification;

import java.util.List;
import java.util.Optional;
import org.petra.dicom.part10.EditableObject;

/** Carries the profile out on one object, item by item. */
final class AttributeCleaner {

  private static final int GROUP_LENGTH_MASK = 0x0000ffff;
  private static final int CREATOR_ELEMENTS = 0x0100;

  private final Profile profile;
  private final PseudonymKey key;
  private final String patient;
  private final int daysBack;

  /**
   * @param person what stands for the patient: the Patient ID as sent, or another identifier where
   *     there is none
   */
  AttributeCleaner(Profile profile, PseudonymKey key, String person) {
    this.profile = profile;
    this.key = key;
    this.patient = key.patient(person);
    this.daysBack = key.daysBack(person);
  }

  /** Cleans the object and every item in it that stays. */
  void clean(EditableObject object) {
    int[] tags = object.tags();
    // Private attributes first, while their creators are there.
    for (int tag : tags) {
      if (EditableObject.isPrivate(tag) && !isCreator(tag)) {
        apply(profile.privateTreatment(tag, object.privateCreator(tag)), object, tag);
      }
    }
    for (int tag : tags) {
      if (isCreator(tag)) {
        if (!hasBlock(object, tag)) {
          object.remove(tag);
        }
      } else if (!EditableObject.isPrivate(tag)) {
        apply(treatment(object, tag), object, tag);
      }
    }
  }

  private Treatment treatment(EditableObject object, int tag) {
    Optional<ProfileRow> row = profile.row(tag);
    if (row.isPresent()) {
      boolean safe =
          row.get().keepsSafeWords() && object.strings(tag).stream().allMatch(profile::isSafe);
      return safe ? Treatment.KEEP : row.get().treatment();
    }
    if ((tag & GROUP_LENGTH_MASK) == 0 || !EditableObject.isStandard(tag)) {
      return Treatment.REMOVE;
    }
    // An edition of the standard that is newer than the table may have more names and dates.
    return switch (object.vr(tag)) {
      case "PN" -> Treatment.EMPTY;
      case "DA", "DT" -> Treatment.SHIFT;
      default -> Treatment.KEEP;
    };
  }

  private void apply(Treatment treatment, EditableObject object, int tag) {
    switch (treatment) {
      case REMOVE -> object.remove(tag);
      case EMPTY -> object.clear(tag);
      case DUMMY -> Dummy.replace(object, tag);
      case KEEP, REFERENCES -> object.items(tag).forEach(this::clean);
      case UID -> set(object, tag, object.strings(tag).stream().map(key::uid).toList());
      case SHIFT ->
          set(
              object,
              tag,
              object.strings(tag).stream()
                  .map(value -> ShiftedDate.back(value, daysBack).orElse(""))
                  .toList());
      case PSEUDONYM -> object.set(tag, patient);
    }
  }

  private static void set(EditableObject object, int tag, List<String> values) {
    if (values.stream().allMatch(String::isEmpty)) {
      object.clear(tag);
    } else {
      object.set(tag, values.toArray(String[]::new));
    }
  }

  private static boolean isCreator(int tag) {
    int element = tag & GROUP_LENGTH_MASK;
    return EditableObject.isPrivate(tag) && element > 0 && element < CREATOR_ELEMENTS;
  }

  private static boolean hasBlock(EditableObject object, int creator) {
    int block = creator & 0xffff0000 | (creator & 0xff) << Byte.SIZE;
    for (int tag : object.tags()) {
      if ((tag & 0xffffff00) == block) {
        return true;
      }
    }
    return false;
  }
}
