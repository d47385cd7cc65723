package org.petra.cli.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.petra.cli.client.PetraClient;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.report.ReportRequest;
import tools.jackson.databind.JsonNode;

/** The stage that asks for the report and leaves the demo's files. */
final class DemoReport {

  private static final Map<String, String> FORMATS =
      Map.of(
          "report.pdf", "application/pdf",
          "report.json", "application/json",
          "report.html", "text/html");

  private final PetraClient client;
  private final Path folder;

  DemoReport(DemoSession session, Path folder) {
    this.client = session.scientist();
    this.folder = folder;
  }

  /** Asks for a report of {@code models}; returns the files that now lie in the folder. */
  List<Path> run(List<ModelReference> models) {
    String id =
        client
            .post("/api/v1/reports", new ReportRequest(null, models), JsonNode.class)
            .path("id")
            .asString("");
    FORMATS.forEach(
        (name, mediaType) ->
            client.download("/api/v1/reports/" + id, mediaType, folder.resolve(name)));
    String matrix =
        "/api/v1/features?profile=" + Trainings.PROFILE + "&cohort=" + DemoSession.SIMULATED;
    Path features = folder.resolve("features.csv");
    client.download(matrix, "text/csv", features);
    Path readings = folder.resolve("readings.csv");
    client.download(matrix + "&reader=*&repetition=*", "text/csv", readings);
    return List.of(
        folder.resolve("report.pdf"),
        folder.resolve("report.html"),
        folder.resolve("report.json"),
        features,
        readings);
  }
}
