package org.petra.ingest.query;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.petra.dicom.json.DicomJson;
import org.petra.dicom.part10.DicomObject;
import org.petra.ingest.retrieve.AcceptHeader;
import org.petra.ingest.retrieve.DicomJsonBody;
import org.petra.ingest.retrieve.PublicUrl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** QIDO-RS: the searches of PS3.18 10.6. */
@Tag(name = "DICOMweb")
@RestController
@RequestMapping("/dicom-web")
class QidoEndpoint {

  private final SearchResults results;
  private final PublicUrl publicUrl;

  QidoEndpoint(SearchResults results, PublicUrl publicUrl) {
    this.results = results;
    this.publicUrl = publicUrl;
  }

  /** Studies. */
  @Operation(summary = "Studies.")
  @GetMapping("/studies")
  void studies(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer(Level.STUDY, Map.of(), request, response);
  }

  /** Series of any study. */
  @Operation(summary = "Series of any study.")
  @GetMapping("/series")
  void series(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer(Level.SERIES, Map.of(), request, response);
  }

  /** Series of one study. */
  @Operation(summary = "Series of one study.")
  @GetMapping("/studies/{study}/series")
  void seriesOfStudy(
      @PathVariable String study, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(Level.SERIES, Map.of(Attribute.STUDY_INSTANCE_UID, study), request, response);
  }

  /** Instances of any study. */
  @Operation(summary = "Instances of any study.")
  @GetMapping("/instances")
  void instances(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer(Level.INSTANCE, Map.of(), request, response);
  }

  /** Instances of one study. */
  @Operation(summary = "Instances of one study.")
  @GetMapping("/studies/{study}/instances")
  void instancesOfStudy(
      @PathVariable String study, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(Level.INSTANCE, Map.of(Attribute.STUDY_INSTANCE_UID, study), request, response);
  }

  /** Instances of one series. */
  @Operation(summary = "Instances of one series.")
  @GetMapping("/studies/{study}/series/{series}/instances")
  void instancesOfSeries(
      @PathVariable String study,
      @PathVariable String series,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Map<Attribute, String> path =
        Map.of(Attribute.STUDY_INSTANCE_UID, study, Attribute.SERIES_INSTANCE_UID, series);
    answer(Level.INSTANCE, path, request, response);
  }

  private void answer(
      Level level,
      Map<Attribute, String> path,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    AcceptHeader.of(request).requireDicomJson();
    Search search = SearchParser.parse(level, path, request.getParameterMap());
    for (String warning : search.warnings()) {
      response.addHeader(HttpHeaders.WARNING, "299 petra \"" + warning + "\"");
    }
    List<DicomObject> found = results.find(search, publicUrl.of(request));
    if (found.isEmpty()) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
      return;
    }
    if (found.size() == SearchParser.MAX_LIMIT) {
      long more = results.count(search) - search.offset() - found.size();
      if (more > 0) {
        response.addHeader(
            HttpHeaders.WARNING,
            "299 petra \"There are " + more + " additional results that can be requested.\"");
      }
    }
    DicomJsonBody.start(response);
    response.getOutputStream().write(DicomJson.toBytes(found));
  }
}
