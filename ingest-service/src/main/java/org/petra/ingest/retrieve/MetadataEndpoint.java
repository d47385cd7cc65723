package org.petra.ingest.retrieve;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.petra.ingest.study.StoredInstance;
import org.petra.ingest.study.StoredInstances;
import org.petra.ingest.study.StoredInstances.Selection;
import org.petra.support.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** WADO-RS: the attributes of instances without their bulk data. */
@Tag(name = "DICOMweb")
@RestController
@RequestMapping("/dicom-web/studies/{study}")
class MetadataEndpoint {

  private final StoredInstances instances;
  private final Metadata metadata;
  private final PublicUrl publicUrl;

  MetadataEndpoint(StoredInstances instances, Metadata metadata, PublicUrl publicUrl) {
    this.instances = instances;
    this.metadata = metadata;
    this.publicUrl = publicUrl;
  }

  /** Of every instance of a study. */
  @Operation(summary = "Of every instance of a study.")
  @GetMapping("/metadata")
  void study(@PathVariable String study, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    give(new Selection(study, Optional.empty(), Optional.empty()), request, response);
  }

  /** Of every instance of a series. */
  @Operation(summary = "Of every instance of a series.")
  @GetMapping("/series/{series}/metadata")
  void series(
      @PathVariable String study,
      @PathVariable String series,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    give(new Selection(study, Optional.of(series), Optional.empty()), request, response);
  }

  /** Of one instance. */
  @Operation(summary = "Of one instance.")
  @GetMapping("/series/{series}/instances/{instance}/metadata")
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
    AcceptHeader.of(request).requireDicomJson();
    List<StoredInstance> found = instances.find(of);
    if (found.isEmpty()) {
      throw ProblemException.notFound("instance", "of this path");
    }
    RetrieveUrls urls = publicUrl.of(request);
    String tag = Metadata.entityTag(found, urls);
    if (new ServletWebRequest(request, response).checkNotModified(tag)) {
      return;
    }
    DicomJsonBody.start(response);
    metadata.write(found, urls, response.getOutputStream());
  }
}
