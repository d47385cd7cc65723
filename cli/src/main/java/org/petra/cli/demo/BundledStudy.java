package org.petra.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.petra.cli.client.StowClient;
import org.petra.cli.post.FileUpload;
import org.petra.cli.terminal.CommandFailure;
import org.petra.cli.terminal.Progress;
import org.petra.contracts.extraction.FeatureMatrix;
import org.petra.dicom.part10.DicomObject;

/** The stage of the real study that comes with Petra: post it, wait, show some of its features. */
final class BundledStudy {

  private static final String PROFILE = "pet-ct";
  private static final List<String> IMAGES = List.of("ct", "pet");

  /**
   * Objects of which one is enough: the SEG wins over the RTSTRUCT, which is posted all the same.
   */
  private static final List<String> REGIONS =
      List.of("seg_ct.dcm", "seg_pet.dcm", "rtstruct_ct.dcm", "rtstruct_pet.dcm");

  private static final List<String> EXCERPT =
      List.of(
          "ct_original_shape_MeshVolume",
          "ct_original_firstorder_Mean",
          "ct_original_glcm_JointEntropy",
          "ct_wavelet-LLH_glszm_ZonePercentage",
          "pet_original_shape_MeshVolume",
          "pet_original_firstorder_Mean",
          "pet_log-sigma-1-mm-3D_firstorder_Entropy",
          "pet_wavelet-HHH_glcm_Contrast");

  private final DemoSession session;
  private final Path folder;

  BundledStudy(DemoSession session, Path folder) {
    this.session = session;
    this.folder = folder;
  }

  /** Posts the study, declares it complete and waits for its vector. */
  FeatureMatrix.Row run() {
    try {
      List<Path> files = files();
      FileUpload upload = new FileUpload(new StowClient(session.poster(DemoSession.BUNDLED)));
      try (Progress progress =
          session.terminal().progress("Storing the bundled study", files.size())) {
        upload.post(files, progress);
      }
      if (upload.stored() != files.size()) {
        throw new CommandFailure("The bundled study was not stored: " + upload.failures() + ".");
      }
      String study = String.valueOf(DicomObject.readHeader(files.getFirst()).studyInstanceUid());
      CaseClient cases = new CaseClient(session.poster(DemoSession.BUNDLED), DemoSession.BUNDLED);
      UUID caseId = cases.caseOf(study);
      cases.complete(caseId);
      try (Progress progress = session.terminal().progress("Extracting its features", 1)) {
        cases.awaitExtraction(1, progress);
      }
      return show(caseId);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading " + folder, e);
    }
  }

  private List<Path> files() throws IOException {
    Stream.Builder<Path> files = Stream.builder();
    for (String image : IMAGES) {
      try (Stream<Path> slices = Files.list(folder.resolve(image))) {
        slices.sorted().forEach(files);
      }
    }
    return Stream.concat(files.build(), REGIONS.stream().map(folder::resolve)).toList();
  }

  private FeatureMatrix.Row show(UUID caseId) throws IOException {
    FeatureMatrix matrix =
        session
            .scientist()
            .get(
                "/api/v1/features?profile=" + PROFILE + "&cohort=" + DemoSession.BUNDLED,
                FeatureMatrix.class);
    FeatureMatrix.Row row =
        matrix.rows().stream()
            .filter(each -> each.caseId().equals(caseId))
            .findFirst()
            .orElseThrow(() -> new CommandFailure("The bundled study has no feature vector."));
    session.terminal().say("");
    session
        .terminal()
        .say(
            String.format(
                Locale.ROOT,
                "One real PET/CT study (STS_002, Vallières et al. 2015, CC BY 3.0): %,d features, among them",
                matrix.names().size()));
    for (String name : EXCERPT) {
      Double value = row.values().get(matrix.names().indexOf(name));
      session.terminal().say(String.format(Locale.ROOT, "  %-44s %14.6g", name, value));
    }
    row.caseValues()
        .forEach(
            (name, value) ->
                session.terminal().say(String.format(Locale.ROOT, "  %-44s %14.6g", name, value)));
    session
        .terminal()
        .say("  " + ReferenceFeatures.of(folder).compare(matrix.names(), row.values()));
    session.terminal().say("");
    return row;
  }
}
