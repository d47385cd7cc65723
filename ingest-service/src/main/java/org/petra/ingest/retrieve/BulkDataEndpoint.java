package org.petra.ingest.retrieve;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.stow.ContentType;
import org.petra.dicom.stow.MultipartWriter;
import org.petra.ingest.study.StoredInstance;
import org.petra.ingest.study.StoredInstances;
import org.petra.ingest.study.StoredInstances.Selection;
import org.petra.support.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a BulkDataURI of the metadata points to: one uncompressed value, little endian. */
@Tag(name = "DICOMweb")
@RestController
class BulkDataEndpoint {

  private static final String BYTES = "application/octet-stream";

  private final StoredInstances instances;
  private final InstanceFiles files;

  BulkDataEndpoint(StoredInstances instances, InstanceFiles files) {
    this.instances = instances;
    this.files = files;
  }

  /** The value at a path of tags and item numbers, such as {@code 7FE00010}. */
  @Operation(summary = "The value at a path of tags and item numbers, such as 7FE00010.")
  @GetMapping("/dicom-web/studies/{study}/series/{series}/instances/{instance}/bulkdata/{*path}")
  void bulkData(
      @PathVariable String study,
      @PathVariable String series,
      @PathVariable String instance,
      @PathVariable String path,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Selection one = new Selection(study, Optional.of(series), Optional.of(instance));
    Iterator<StoredInstance> found = instances.find(one).iterator();
    if (!found.hasNext()) {
      throw ProblemException.notFound("instance", "of this path");
    }
    byte[] value = value(files.whole(found.next()), path);
    boolean single = isSingle(AcceptHeader.of(request).ranges());
    if (single) {
      response.setContentType(BYTES);
      response.getOutputStream().write(value);
      return;
    }
    String boundary = MultipartWriter.randomBoundary();
    response.setContentType(MultipartWriter.contentType(BYTES, boundary));
    try (MultipartWriter parts = new MultipartWriter(response.getOutputStream(), boundary)) {
      parts.part(BYTES, body -> body.write(value));
    }
  }

  private static byte[] value(DicomObject object, String path) {
    DicomObject item = object;
    Iterator<String> steps = List.of(path.substring(1).split("/")).iterator();
    while (true) {
      OptionalInt tag = Tags.parse(steps.next());
      if (tag.isEmpty()) {
        throw ProblemException.notFound("bulk data", "of this path");
      }
      if (!steps.hasNext()) {
        if (!item.fragments(tag.getAsInt()).isEmpty()) {
          throw AcceptHeader.notAcceptable(
              "Compressed pixel data are given with their instance alone.");
        }
        byte[] value = item.bytes(tag.getAsInt());
        if (value.length == 0) {
          throw ProblemException.notFound("bulk data", "of this path");
        }
        return value;
      }
      item = item(item.items(tag.getAsInt()), steps.next());
      if (!steps.hasNext()) {
        throw ProblemException.notFound("bulk data", "of this path");
      }
    }
  }

  private static DicomObject item(List<DicomObject> items, String number) {
    for (int i = 0; i < items.size(); i++) {
      if (number.equals(Integer.toString(i))) {
        return items.get(i);
      }
    }
    throw ProblemException.notFound("bulk data", "of this path");
  }

  private static boolean isSingle(List<ContentType> accepted) {
    for (ContentType range : accepted) {
      if (range.is("application", "octet-stream")) {
        return true;
      }
      String type = range.parameter("type").orElse(BYTES);
      boolean bytes = type.equalsIgnoreCase(BYTES) || type.equals("*/*");
      if (range.is("*", "*") || (range.is("multipart", "related") && bytes)) {
        return false;
      }
    }
    throw AcceptHeader.notAcceptable("Bulk data are given as " + BYTES + ".");
  }
}
