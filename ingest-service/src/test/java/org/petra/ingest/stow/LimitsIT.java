package org.petra.ingest.stow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.petra.contracts.http.PetraHeaders;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.SopClass;
import org.petra.dicom.part10.Tags;
import org.petra.ingest.IngestIT;
import org.petra.ingest.Stow;
import org.petra.ingest.TestStudy;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Limits of a store request, and what it leaves in the log. */
@ExtendWith(OutputCaptureExtension.class)
class LimitsIT extends IngestIT {

  private final TestStudy study = new TestStudy();

  @Test
  void refusesABodyThatDeclaresTooMuchBeforeItIsRead() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      String head =
          "POST /dicom-web/studies HTTP/1.1\r\nHost: localhost\r\n%s: %s\r\nContent-Type: %s\r\n"
              + "Content-Length: 1000000001\r\n\r\n";
      socket
          .getOutputStream()
          .write(
              head.formatted(PetraHeaders.INTERNAL_KEY, KEY, Stow.TYPE)
                  .getBytes(StandardCharsets.US_ASCII));
      var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII);
      assertThat(new BufferedReader(in).readLine()).contains("413");
    }
  }

  @Test
  void answersABodyThatCannotBeReadAsMalformed() {
    String endless = "--the-boundary\r\nX: " + "x".repeat(100_000) + "\r\n\r\n";
    int status =
        client()
            .send(
                "POST",
                "/dicom-web/studies",
                BodyPublishers.ofString(endless),
                "Content-Type",
                Stow.TYPE)
            .status();
    assertThat(status).isEqualTo(400);
  }

  @Test
  void writesBothDigestsToTheAuditLogAndNothingOfThePatient(CapturedOutput log) {
    DicomObject slice = study.slice(SopClass.CT_IMAGE, "CT", study.ct, 1).build();
    Stow.post(client(), List.of(TestStudy.bytes(DicomObjectBuilder.copyOf(slice))));
    Stow.post(
        client(),
        List.of(
            TestStudy.bytes(
                DicomObjectBuilder.copyOf(slice).set(Tags.SERIES_DESCRIPTION, "other"))));
    assertThat(log)
        .containsPattern(slice.sopInstanceUid() + ".* kept [0-9a-f]{64}, refused [0-9a-f]{64}")
        .doesNotContain("Doe")
        .doesNotContain(slice.string(Tags.PATIENT_ID).orElseThrow());
  }
}
