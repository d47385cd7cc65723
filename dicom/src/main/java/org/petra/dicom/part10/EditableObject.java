package org.petra.dicom.part10;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.ElementDictionary;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.jspecify.annotations.Nullable;

/** The attributes of an object or of an item of a sequence in it, to be changed in place. */
public final class EditableObject {

  private static final int GROUP_BIT = 0x00010000;

  private final Attributes attributes;

  EditableObject(Attributes attributes) {
    this.attributes = attributes;
  }

  /** The tags of all attributes in ascending order; a copy. */
  public int[] tags() {
    return attributes.tags().clone();
  }

  /** The value representation, two letters; UN if the attribute is absent. */
  public String vr(int tag) {
    VR vr = attributes.getVR(tag);
    return vr == null ? VR.UN.name() : vr.name();
  }

  /** Every value as text, without padding. */
  public List<String> strings(int tag) {
    if (!attributes.containsValue(tag) || attributes.getVR(tag) == VR.SQ) {
      return List.of();
    }
    @Nullable String @Nullable [] values = attributes.getStrings(tag);
    return values == null
        ? List.of()
        : Arrays.stream(values).map(v -> v == null ? "" : v.strip()).toList();
  }

  /** Whether the attribute is there and not empty. */
  public boolean has(int tag) {
    return attributes.containsValue(tag);
  }

  /** Whether the group is odd. */
  public static boolean isPrivate(int tag) {
    return (tag & GROUP_BIT) != 0;
  }

  /** Whether the standard, as the toolkit knows it, has the attribute. */
  public static boolean isStandard(int tag) {
    String keyword = ElementDictionary.keywordOf(tag, null);
    return keyword != null && !keyword.isEmpty();
  }

  /** Who defined a private attribute; empty text if the object does not say. */
  public String privateCreator(int tag) {
    String creator = attributes.getString(tag & 0xffff0000 | (tag >>> Byte.SIZE & 0xff));
    return creator == null ? "" : creator.strip();
  }

  /** The items of a sequence; empty if it is none. */
  public List<EditableObject> items(int tag) {
    if (!(attributes.getValue(tag) instanceof Sequence sequence)) {
      return List.of();
    }
    List<EditableObject> items = new ArrayList<>(sequence.size());
    for (Attributes item : sequence) {
      items.add(new EditableObject(item));
    }
    return items;
  }

  /** Removes the attribute, if it is there. */
  public void remove(int tag) {
    attributes.remove(tag);
  }

  /** Leaves the attribute without a value. */
  public void clear(int tag) {
    attributes.setNull(tag, VR.valueOf(vr(tag)));
  }

  /**
   * Sets text values in the value representation that the attribute has, or that of the standard.
   */
  public void set(int tag, String... values) {
    VR present = attributes.getVR(tag);
    attributes.setString(
        tag, present == null ? ElementDictionary.vrOf(tag, null) : present, values);
  }

  /** Sets whole numbers, likewise. */
  public void set(int tag, int value) {
    attributes.setInt(tag, VR.valueOf(vr(tag)), value);
  }

  /** Sets numbers, likewise. */
  public void set(int tag, double value) {
    attributes.setDouble(tag, VR.valueOf(vr(tag)), value);
  }

  /** Replaces a sequence. */
  public void set(int tag, List<DicomObject> items) {
    attributes.remove(tag);
    Sequence sequence = attributes.newSequence(tag, items.size());
    for (DicomObject item : items) {
      Attributes copy = new Attributes(attributes.bigEndian());
      copy.addAll(item.attributes());
      sequence.add(copy);
    }
  }
}
