package org.petra.systemtests.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.petra.contracts.cases.CaseView;
import org.petra.dicom.json.DicomJson;
import org.petra.dicom.part10.DataSetBytes;
import org.petra.dicom.part10.DicomObject;
import org.petra.systemtests.python.PythonEnvironment;
import org.petra.systemtests.stack.PetraUnderTest;
import org.petra.systemtests.stack.PetraUnderTest.Outcome;
import org.petra.systemtests.stack.Waiting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What hospitals have (DCMTK, pynetdicom, Orthanc) sends to one Petra and reads from it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OtherArchivesIT {

  private static final Path STUDY = PetraUnderTest.HOME.resolve("examples/STS_002");
  private static final Path CT = STUDY.resolve("ct");
  private static final int OBJECTS = 100;
  private static final int PREAMBLE = 128;

  private PetraUnderTest petra;
  private int dimse;
  private int orthancPort;
  private int orthancDicomPort;
  private final DicomObject first = DicomObject.readHeader(CT.resolve("000000.dcm"));

  @BeforeAll
  void start() throws IOException {
    petra = PetraUnderTest.named("other-archives");
    dimse = PetraUnderTest.freePort();
    orthancPort = PetraUnderTest.freePort();
    orthancDicomPort = PetraUnderTest.freePort();
    Map<String, String> settings = new HashMap<>();
    settings.put("PETRA_DIMSE_ENABLED", "true");
    settings.put("PETRA_DIMSE_PORT", Integer.toString(dimse));
    settings.put("PETRA_DIMSE_CALLING_AE_TITLES", "ORTHANC,STORESCU,ECHOSCU,FINDSCU,PYNETDICOM");
    settings.put("PETRA_INGEST_COHORTS_TRIAL_DEFAULTPROFILE", "pet-ct");
    settings.put("PETRA_INGEST_COHORTS_TRIAL_DEIDENTIFICATION", "basic");
    settings.put("PETRA_INGEST_COHORTS_TRIAL_AETITLE", "TRIAL");
    String orthanc = "PETRA_INGEST_DIMSE_SENDING_DESTINATIONS_ORTHANC_";
    settings.put(orthanc + "HOST", "127.0.0.1");
    settings.put(orthanc + "PORT", Integer.toString(orthancDicomPort));
    settings.put(orthanc + "AETITLE", Orthanc.TITLE);
    petra.up(settings);
  }

  @AfterAll
  void stop() {
    if (petra != null) {
      petra.close();
    }
  }

  @Test
  @Order(1)
  void dcmtkIsEchoedAndAStrangerIsRejected() throws Exception {
    Outcome echo = dcmtk("echoscu", List.of("-aec", "PETRA"));
    assertThat(echo.exitStatus()).as(echo.output()).isZero();
    Outcome stranger = dcmtk("echoscu", List.of("-aet", "STRANGER", "-aec", "PETRA"));
    assertThat(stranger.exitStatus()).isNotZero();
    assertThat(stranger.output()).contains("Calling AE Title Not Recognized");
    Outcome nobody = dcmtk("echoscu", List.of("-aec", "NOBODY"));
    assertThat(nobody.output()).contains("Called AE Title Not Recognized");
  }

  @Test
  @Order(2)
  void dcmtkIsToldThatWeDoNotQueryOrMove() throws Exception {
    for (String model : List.of("-S", "-P", "-W")) {
      Outcome find =
          dcmtk("findscu", List.of(model, "-aec", "PETRA", "-k", "QueryRetrieveLevel=STUDY"));
      assertThat(find.exitStatus()).as(find.output()).isNotZero();
      assertThat(find.output()).containsIgnoringCase("no acceptable presentation context");
    }
  }

  @Test
  @Order(3)
  void dcmtkStoresAStudyOnceHoweverOftenItSendsIt() throws Exception {
    for (int time = 0; time < 2; time++) {
      Outcome store =
          dcmtk(
              "storescu",
              List.of("-R", "-aec", "PETRA_BUNDLED", "+sd", "+r", "+sp", "*.dcm"),
              STUDY.toString());
      assertThat(store.exitStatus()).as(store.output()).isZero();
    }
    CaseView one = caseOf(study()).getFirst();
    assertThat(one.cohort()).isEqualTo("bundled");
    assertThat(one.instances()).isEqualTo(OBJECTS);
    assertSameContent("poster-bundled", files());
  }

  @Test
  @Order(4)
  void pynetdicomStoresToACohortThatDeidentifies() throws Exception {
    PythonEnvironment python = PythonEnvironment.ofDicomClients();
    Outcome outcome =
        python.script(
            "store_dimse.py", Integer.toString(dimse), "TRIAL", "PYNETDICOM", CT.toString());
    assertThat(outcome.exitStatus()).as(outcome.output()).isZero();
    JsonNode seen = new JsonMapper().readTree(outcome.output());
    assertThat(seen.path("echo").asInt(-1)).isZero();
    assertThat(seen.path("statuses").path("B000").asInt()).isEqualTo(seen.path("files").asInt());
    List<CaseView> trial =
        petra.client("viewer").list("/api/v1/cases?cohort=trial", CaseView.class);
    assertThat(trial).hasSize(1);
    assertThat(trial.getFirst().studyInstanceUid()).startsWith("2.25.").isNotEqualTo(study());
  }

  @Test
  @Order(5)
  void orthancSendsByEitherProtocolAndReadsBack() throws Exception {
    Orthanc.require();
    Map<String, Object> server =
        Map.of(
            "Url",
            petra.url() + "/dicom-web/",
            "HttpHeaders",
            Map.of("Authorization", "Bearer " + petra.key("poster-bundled")));
    try (Orthanc orthanc =
        Orthanc.start(
            petra.data().root().resolve("orthanc"),
            orthancPort,
            orthancDicomPort,
            Map.of("petra", List.of("PETRA_BUNDLED", "127.0.0.1", dimse)),
            Map.of("petra", server))) {
      receivesACaseFromUs(orthanc);
      String id = orthanc.get("/studies").path(0).asString();
      sendsWhatWeHaveByCStore(orthanc, id);
      sendsAnotherStudyByStowAndReadsItBack(orthanc, copy(orthanc, id));
    }
  }

  private void sendsWhatWeHaveByCStore(Orthanc orthanc, String id) throws Exception {
    JsonNode sent = orthanc.post("/modalities/petra/store", List.of(id));
    assertThat(sent.path("FailedInstancesCount").asInt(-1)).isZero();
    assertThat(sent.path("InstancesCount").asInt()).isEqualTo(OBJECTS);
    assertThat(caseOf(study()).getFirst().instances()).isEqualTo(OBJECTS);
    String copy = copy(orthanc, id);
    orthanc.post("/modalities/petra/store", List.of(copy));
    for (byte[] file : orthanc.files(copy)) {
      assertThat(dataSet(retrieved(petra.key("poster-bundled"), file))).isEqualTo(dataSet(file));
    }
  }

  private void sendsAnotherStudyByStowAndReadsItBack(Orthanc orthanc, String id) throws Exception {
    List<byte[]> sent = orthanc.files(id);
    assertThat(sent).hasSize(OBJECTS);
    orthanc.post(
        "/dicom-web/servers/petra/stow", Map.of("Resources", List.of(id), "Synchronous", true));
    String uid =
        orthanc.get("/studies/" + id).path("MainDicomTags").path("StudyInstanceUID").asString();
    assertThat(caseOf(uid).getFirst().instances()).isEqualTo(OBJECTS);
    for (byte[] file : sent) {
      assertThat(afterPreamble(retrieved(petra.key("poster-bundled"), file)))
          .isEqualTo(afterPreamble(file));
    }
    JsonNode found =
        orthanc.post(
            "/dicom-web/servers/petra/qido",
            Map.of("Uri", "/studies", "Arguments", Map.of("StudyInstanceUID", uid)));
    assertThat(found).hasSize(1);
    orthanc.delete("/studies/" + id);
    orthanc.post(
        "/dicom-web/servers/petra/retrieve",
        Map.of("Resources", List.of(Map.of("Study", uid)), "Synchronous", true));
    assertThat(orthanc.files(id)).hasSize(OBJECTS);
  }

  /** The same images as another study. */
  private static String copy(Orthanc orthanc, String id) throws Exception {
    return orthanc
        .post(
            "/studies/" + id + "/modify",
            Map.of("Replace", Map.of("StudyDescription", "copy"), "Synchronous", true))
        .path("ID")
        .asString();
  }

  /** Our requester's way: the case goes out, and what arrives are the same data sets. */
  private void receivesACaseFromUs(Orthanc orthanc) throws Exception {
    if (caseOf(study()).isEmpty()) {
      Outcome posted = petra.command("post", STUDY.toString(), "--cohort", "bundled");
      assertThat(posted.exitStatus()).as(posted.output()).isZero();
    }
    String path = "/api/v1/cases/" + caseOf(study()).getFirst().caseId();
    HttpResponse<byte[]> asked =
        http(
            petra.key("scientist"),
            HttpRequest.newBuilder(URI.create(petra.url() + path + "/send"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"destination\":\"orthanc\"}")));
    assertThat(asked.statusCode()).as(new String(asked.body())).isEqualTo(202);
    Waiting.until(
        "the case in Orthanc",
        () ->
            new String(
                    http(
                            petra.key("scientist"),
                            HttpRequest.newBuilder(
                                URI.create(petra.url() + path + "/transmissions")))
                        .body())
                .contains("\"SENT\""));
    assertThat(orthanc.get("/instances")).hasSize(OBJECTS);
  }

  /** DCMTK encodes a data set anew before it sends it: its attributes are the same, pixels too. */
  private void assertSameContent(String key, List<Path> files) throws Exception {
    for (Path file : files) {
      byte[] sent = Files.readAllBytes(file);
      assertThat(json(retrieved(petra.key(key), sent))).as(file.toString()).isEqualTo(json(sent));
    }
  }

  private static String json(byte[] file) {
    DicomObject object = DicomObject.read(new ByteArrayInputStream(file));
    return new String(DicomJson.toBytes(object), StandardCharsets.UTF_8);
  }

  private static byte[] afterPreamble(byte[] file) {
    return Arrays.copyOfRange(file, PREAMBLE, file.length);
  }

  private byte[] retrieved(String key, byte[] file) throws Exception {
    DicomObject object = DicomObject.readHeader(new ByteArrayInputStream(file));
    HttpResponse<byte[]> answer =
        http(
            key,
            HttpRequest.newBuilder(
                    URI.create(
                        petra.url()
                            + "/dicom-web/studies/"
                            + object.studyInstanceUid()
                            + "/series/"
                            + object.seriesInstanceUid()
                            + "/instances/"
                            + object.sopInstanceUid()))
                .header("Accept", "application/dicom; transfer-syntax=*"));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static HttpResponse<byte[]> http(String key, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(request.header("Authorization", "Bearer " + key).build(), BodyHandlers.ofByteArray());
  }

  private static byte[] dataSet(byte[] file) throws IOException {
    return DataSetBytes.of(new ByteArrayInputStream(file)).stream().readAllBytes();
  }

  private String study() {
    return String.valueOf(first.studyInstanceUid());
  }

  private List<CaseView> caseOf(String study) {
    return petra.client("viewer").list("/api/v1/cases?studyInstanceUid=" + study, CaseView.class);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(STUDY)) {
      return all.filter(file -> file.toString().endsWith(".dcm")).sorted().toList();
    }
  }

  /** DCMTK wants its options, then host and port, then files. */
  private Outcome dcmtk(String tool, List<String> options, String... files)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("127.0.0.1", Integer.toString(dimse)));
    arguments.addAll(List.of(files));
    return Tool.run(tool, arguments);
  }
}
