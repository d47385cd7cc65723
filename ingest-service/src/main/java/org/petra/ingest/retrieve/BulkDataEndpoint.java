package org.petra.ingest.retrieve;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.part10.TransferSyntax;
import org.petra.ingest.retrieve.PartsBody.Part;
import org.petra.ingest.study.StoredInstance;
import org.petra.support.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a BulkDataURI of the metadata points to: one value, little endian. */
@Tag(name = "DICOMweb")
@RestController
class BulkDataEndpoint {

  private static final String PIXEL_DATA = "/" + Tags.hex(Tags.PIXEL_DATA);

  private final RequestedInstances requested;
  private final InstanceFiles files;

  BulkDataEndpoint(RequestedInstances requested, InstanceFiles files) {
    this.requested = requested;
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
    AcceptHeader accept = AcceptHeader.of(request);
    StoredInstance stored = requested.one(study, series, instance);
    DicomObject object = AcceptHeader.readable(() -> files.whole(stored));
    if (path.equals(PIXEL_DATA) && !object.fragments(Tags.PIXEL_DATA).isEmpty()) {
      compressed(object, stored.transferSyntaxUid(), accept, response);
      return;
    }
    byte[] value = value(object, path);
    // A single value is of no transfer syntax that a client could want otherwise.
    FrameRendition rendition =
        FrameRendition.choose(accept, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, true);
    Part part = new Part(FrameParts.BYTES, out -> out.write(value));
    PartsBody.send(response, rendition.single(), FrameParts.BYTES, List.of(part).iterator());
  }

  /** Compressed pixel data: decoded as one value, or as stored with a part for each frame. */
  private static void compressed(
      DicomObject image, String storedIn, AcceptHeader accept, HttpServletResponse response)
      throws IOException {
    FrameRendition rendition = FrameRendition.choose(accept, storedIn, true);
    FrameParts frames = FrameParts.of(image, storedIn, rendition.asStored());
    if (!rendition.asStored()) {
      PartsBody.send(
          response, rendition.single(), frames.type(), List.of(frames.joined()).iterator());
      return;
    }
    if (rendition.single() && frames.count() > 1) {
      throw AcceptHeader.notAcceptable(
          "Compressed frames are given as multipart/related, a part for each.");
    }
    PartsBody.send(response, rendition.single(), frames.type(), frames.parts());
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
}
