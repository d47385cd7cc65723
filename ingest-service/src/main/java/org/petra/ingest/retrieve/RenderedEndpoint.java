package org.petra.ingest.retrieve;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.rendering.RenderedFrame;
import org.petra.ingest.retrieve.PartsBody.Part;
import org.petra.ingest.study.StoredInstance;
import org.petra.radiomics.RadiomicsException;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** WADO-RS: instances and frames as pictures, PS3.18 10.4.1.1.3. */
@Tag(name = "DICOMweb")
@RestController
@RequestMapping("/dicom-web/studies/{study}/series/{series}/instances/{instance}")
class RenderedEndpoint {

  private final RequestedInstances requested;
  private final InstanceFiles files;

  RenderedEndpoint(RequestedInstances requested, InstanceFiles files) {
    this.requested = requested;
    this.files = files;
  }

  /** The instance, or some frames of it, as JPEG or PNG. */
  @Operation(summary = "The instance, or some frames of it, as JPEG or PNG.")
  @GetMapping({"/rendered", "/frames/{frames}/rendered"})
  void rendered(
      @PathVariable String study,
      @PathVariable String series,
      @PathVariable String instance,
      @PathVariable Optional<String> frames,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    RenderingRequest wanted = RenderingRequest.of(request);
    Optional<List<Integer>> listed = frames.map(FrameList::parse);
    StoredInstance stored = requested.one(study, series, instance);
    if (!stored.hasPixels()) {
      throw AcceptHeader.notAcceptable("The instance is no image.");
    }
    DicomObject image = AcceptHeader.readable(() -> files.whole(stored));
    int count =
        AcceptHeader.readable(() -> Math.max(1, image.integer(Tags.NUMBER_OF_FRAMES).orElse(1)));
    List<Integer> numbers =
        listed.orElseGet(() -> IntStream.rangeClosed(1, count).boxed().toList());
    FrameList.requireWithin(numbers, count);
    if (wanted.single() && numbers.size() > 1) {
      throw AcceptHeader.notAcceptable(
          "These are "
              + numbers.size()
              + " frames: accept multipart/related, or ask for one with /frames/1/rendered.");
    }
    for (String warning : wanted.warnings()) {
      response.addHeader(HttpHeaders.WARNING, "299 petra \"" + warning + "\"");
    }
    PartsBody.send(
        response,
        wanted.single(),
        wanted.rendering().format().mediaType(),
        numbers.stream().map(number -> part(image, number - 1, wanted)).iterator());
  }

  private static Part part(DicomObject image, int frame, RenderingRequest wanted) {
    try {
      RenderedFrame picture = RenderedFrame.of(image, frame, wanted.rendering());
      return new Part(
          wanted.rendering().format().mediaType(), out -> picture.write(wanted.rendering(), out));
    } catch (RadiomicsException e) {
      throw AcceptHeader.notAcceptable(e);
    } catch (IllegalArgumentException e) {
      throw ProblemException.malformed("The viewport names " + e.getMessage() + ".");
    }
  }
}
