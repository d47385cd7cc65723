package org.petra.ingest.query;

import java.util.ArrayList;
import java.util.List;
import org.petra.dicom.part10.DicomObjectBuilder;

/** The items of a Request Attributes Sequence, put together again from columns. */
final class RequestItems {

  private final List<DicomObjectBuilder> items = new ArrayList<>();
  private boolean answered;

  /** Adds an attribute with its value in each item. */
  void add(int tag, String... values) {
    answered = true;
    for (int i = 0; i < values.length; i++) {
      if (i == items.size()) {
        items.add(DicomObjectBuilder.create());
      }
      if (!values[i].isEmpty()) {
        items.get(i).set(tag, values[i]);
      }
    }
  }

  /** Adds the sequence, if anything was asked of it. */
  void addTo(DicomObjectBuilder object) {
    if (answered && !items.isEmpty()) {
      object.sequence(Attribute.Sequences.REQUEST_ATTRIBUTES, items);
    }
  }
}
