package org.petra.ingest.stow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.SopClass;
import org.petra.dicom.part10.Tags;
import org.petra.ingest.TestStudy;
import org.petra.storage.FileObjectStore;
import org.petra.storage.Intake;
import org.petra.storage.Staged;

class StagedObjectsTest {

  /** 36 MB of pixels: more than is read whole. */
  private static final int FRAMES = 18;

  private static final int SIDE = 1000;

  @TempDir private Path directory;
  private Intake intake;
  private byte[] large;

  @BeforeEach
  void makeALargeObject() throws IOException {
    intake = new FileObjectStore(directory).intake();
    TestStudy study = new TestStudy();
    large =
        TestStudy.bytes(
            study
                .slice(SopClass.CT_IMAGE, "CT", study.ct, 1)
                .set(Tags.ROWS, SIDE)
                .set(Tags.COLUMNS, SIDE)
                .set(Tags.NUMBER_OF_FRAMES, FRAMES)
                .pixelData(new short[SIDE * SIDE * FRAMES]));
  }

  @AfterEach
  void close() throws IOException {
    intake.close();
  }

  @Test
  void readsALargeObjectUpToItsPixelData() throws IOException {
    DicomObject object = new StagedObjects().read(intake, staged(large.length));
    assertThat(object.modality()).isEqualTo("CT");
    assertThat(object.has(Tags.PIXEL_DATA)).isFalse();
  }

  @Test
  void rejectsALargeObjectWhosePixelDataAreNotAllThere() throws IOException {
    Staged cut = staged(large.length - 1_000_000);
    assertThatThrownBy(() -> new StagedObjects().read(intake, cut))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Staged staged(int length) throws IOException {
    return intake.stage(new ByteArrayInputStream(large, 0, length));
  }
}
