package org.petra.feature;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.petra.contracts.cases.CaseManifest;
import org.petra.contracts.cases.CaseManifest.ImageManifest;
import org.petra.dicom.part10.DicomObject;
import org.petra.storage.FileObjectStore;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The bundled real study STS_002 in a store, with the values that PyRadiomics gives for it. */
final class ExampleStudy {

  private static final String CT_REFERENCE = "STS_002_ct_gtv_int16.json";
  private static final String PET_REFERENCE = "STS_002_pet_suv40.json";

  private final Path study;
  private final Path references;
  private final FileObjectStore store;

  private ExampleStudy(Path study, Path references, FileObjectStore store) {
    this.study = study;
    this.references = references;
    this.store = store;
  }

  /** The study of {@code examples/}; the test is skipped where it is absent. */
  static ExampleStudy in(FileObjectStore store) {
    Path root = Path.of("").toAbsolutePath();
    while (root != null && !Files.isDirectory(root.resolve("examples/STS_002"))) {
      root = root.getParent();
    }
    assumeTrue(root != null, "examples/STS_002 is absent");
    Path study = root.resolve("examples/STS_002");
    return new ExampleStudy(study, study.resolve("expected"), store);
  }

  /** Keeps the study's images and segmentations, and describes them as a new case. */
  CaseManifest manifest(UUID caseId, String cohort) throws IOException {
    return manifest(caseId, cohort, List.of(ct(), pet()));
  }

  /** A case of these images. */
  CaseManifest manifest(UUID caseId, String cohort, List<ImageManifest> images) {
    return new CaseManifest(caseId, cohort, false, 1, images);
  }

  ImageManifest ct() throws IOException {
    return new ImageManifest("CT", "1.2.3.1", keepAll(slices("ct")), List.of(keep("seg_ct.dcm")));
  }

  ImageManifest pet() throws IOException {
    return new ImageManifest("PT", "1.2.3.2", keepAll(slices("pet")), List.of(keep("seg_pet.dcm")));
  }

  /** The slices of the folder {@code ct} or {@code pet}. */
  List<DicomObject> slices(String folder) throws IOException {
    List<DicomObject> slices = new ArrayList<>();
    try (Stream<Path> files = Files.list(study.resolve(folder))) {
      for (Path file : files.sorted().toList()) {
        slices.add(DicomObject.read(file));
      }
    }
    return slices;
  }

  /** One object of the study's folder. */
  DicomObject object(String file) {
    return DicomObject.read(study.resolve(file));
  }

  /** Keeps objects and returns their digests. */
  List<String> keepAll(List<DicomObject> objects) throws IOException {
    List<String> digests = new ArrayList<>();
    for (DicomObject object : objects) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      object.writeTo(bytes);
      digests.add(keep(bytes.toByteArray()));
    }
    return digests;
  }

  /** Keeps a file and returns its digest. */
  String keep(byte[] file) throws IOException {
    return store.keep(new ByteArrayInputStream(file));
  }

  private String keep(String file) throws IOException {
    try (InputStream in = Files.newInputStream(study.resolve(file))) {
      return store.keep(in);
    }
  }

  /** The CT's reference values, without prefix. */
  Map<String, Double> ctReference() {
    return reference(CT_REFERENCE);
  }

  /** The reference values of the PET in its 40 % region, without prefix. */
  Map<String, Double> petReference() {
    return reference(PET_REFERENCE);
  }

  private Map<String, Double> reference(String file) {
    JsonMapper json = JsonMapper.shared();
    return json.convertValue(
        json.readTree(references.resolve(file).toFile()).get("features"), new TypeReference<>() {});
  }
}
