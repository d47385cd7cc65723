package org.petra.ingest.retrieve;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.petra.dicom.stow.MultipartWriter;
import org.petra.ingest.study.StoredInstance;
import org.petra.ingest.study.StoredInstances;
import org.petra.ingest.study.StoredInstances.Selection;
import org.petra.support.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** WADO-RS: instances as they are, PS3.18 10.4. */
@Tag(name = "DICOMweb")
@RestController
@RequestMapping("/dicom-web/studies/{study}")
class WadoEndpoint {

  private static final String DICOM = "application/dicom";
  private static final int BUFFER = 1 << 16;

  private final StoredInstances instances;
  private final InstanceFiles files;

  WadoEndpoint(StoredInstances instances, InstanceFiles files) {
    this.instances = instances;
    this.files = files;
  }

  /** Every instance of a study. */
  @Operation(summary = "Every instance of a study.")
  @GetMapping
  void study(@PathVariable String study, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    give(new Selection(study, Optional.empty(), Optional.empty()), request, response);
  }

  /** Every instance of a series. */
  @Operation(summary = "Every instance of a series.")
  @GetMapping("/series/{series}")
  void series(
      @PathVariable String study,
      @PathVariable String series,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    give(new Selection(study, Optional.of(series), Optional.empty()), request, response);
  }

  /** One instance. */
  @Operation(summary = "One instance.")
  @GetMapping("/series/{series}/instances/{instance}")
  void instance(
      @PathVariable String study,
      @PathVariable String series,
      @PathVariable String instance,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    give(new Selection(study, Optional.of(series), Optional.of(instance)), request, response);
  }

  private void give(Selection of, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<StoredInstance> found = instances.find(of);
    if (found.isEmpty()) {
      throw ProblemException.notFound("instance", "of this path");
    }
    Rendition rendition =
        Rendition.choose(AcceptHeader.of(request), found, of.instance().isPresent());
    OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
    if (rendition.single()) {
      StoredInstance one = found.getFirst();
      response.setContentType(partType(one, rendition));
      files.write(one, rendition.transferSyntaxOf(one), out);
      out.flush();
      return;
    }
    String boundary = MultipartWriter.randomBoundary();
    response.setContentType(MultipartWriter.contentType(DICOM, boundary));
    try (MultipartWriter parts = new MultipartWriter(out, boundary)) {
      for (StoredInstance one : found) {
        parts.part(
            partType(one, rendition),
            body -> files.write(one, rendition.transferSyntaxOf(one), body));
      }
    }
  }

  private static String partType(StoredInstance instance, Rendition rendition) {
    return DICOM + "; transfer-syntax=" + rendition.transferSyntaxOf(instance);
  }
}
