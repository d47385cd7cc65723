package org.petra.ingest.retrieve;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.petra.ingest.study.StoredInstance;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** WADO-RS: instances as files or as metadata, PS3.18 10.4. */
@Tag(name = "DICOMweb")
@RestController
@RequestMapping("/dicom-web/studies/{study}")
class WadoEndpoint {

  private final RequestedInstances requested;
  private final InstanceFiles files;
  private final Metadata metadata;
  private final PublicUrl publicUrl;

  WadoEndpoint(
      RequestedInstances requested, InstanceFiles files, Metadata metadata, PublicUrl publicUrl) {
    this.requested = requested;
    this.files = files;
    this.metadata = metadata;
    this.publicUrl = publicUrl;
  }

  /** Every instance of a study or a series, or one instance. */
  @Operation(summary = "Every instance of a study or a series, or one instance.")
  @GetMapping({"", "/series/{series}", "/series/{series}/instances/{instance}"})
  void instances(
      @PathVariable String study,
      @PathVariable Optional<String> series,
      @PathVariable Optional<String> instance,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    List<StoredInstance> found = requested.find(study, series, instance);
    Rendition rendition = Rendition.choose(AcceptHeader.of(request), found, instance.isPresent());
    PartsBody.send(
        response,
        rendition.single(),
        InstanceFiles.DICOM,
        files.parts(found, rendition.transferSyntaxUid()));
  }

  /** The attributes of these instances without their bulk data. */
  @Operation(summary = "The attributes of these instances without their bulk data.")
  @GetMapping({
    "/metadata",
    "/series/{series}/metadata",
    "/series/{series}/instances/{instance}/metadata"
  })
  void metadata(
      @PathVariable String study,
      @PathVariable Optional<String> series,
      @PathVariable Optional<String> instance,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    AcceptHeader.of(request).requireDicomJson();
    List<StoredInstance> found = requested.find(study, series, instance);
    RetrieveUrls urls = publicUrl.of(request);
    String tag = Metadata.entityTag(found, urls);
    if (new ServletWebRequest(request, response).checkNotModified(tag)) {
      return;
    }
    DicomJsonBody.start(response);
    metadata.write(found, urls, response.getOutputStream());
  }
}
