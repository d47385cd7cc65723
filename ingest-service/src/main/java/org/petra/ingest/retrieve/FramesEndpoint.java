package org.petra.ingest.retrieve;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.petra.ingest.study.StoredInstance;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** WADO-RS: frames of one instance, PS3.18 10.4.1.1.6. */
@Tag(name = "DICOMweb")
@RestController
class FramesEndpoint {

  private final RequestedInstances requested;
  private final InstanceFiles files;

  FramesEndpoint(RequestedInstances requested, InstanceFiles files) {
    this.requested = requested;
    this.files = files;
  }

  /** Frames by their numbers from 1, such as {@code 1,3}. */
  @Operation(summary = "Frames by their numbers from 1, such as 1,3.")
  @GetMapping("/dicom-web/studies/{study}/series/{series}/instances/{instance}/frames/{frames}")
  void frames(
      @PathVariable String study,
      @PathVariable String series,
      @PathVariable String instance,
      @PathVariable String frames,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    List<Integer> numbers = FrameList.parse(frames);
    StoredInstance stored = requested.one(study, series, instance);
    FrameRendition rendition =
        FrameRendition.choose(
            AcceptHeader.of(request), stored.transferSyntaxUid(), numbers.size() == 1);
    FrameParts parts =
        FrameParts.of(
            AcceptHeader.readable(() -> files.whole(stored)),
            stored.transferSyntaxUid(),
            rendition.asStored());
    FrameList.requireWithin(numbers, parts.count());
    PartsBody.send(response, rendition.single(), parts.type(), parts.parts(numbers));
  }
}
