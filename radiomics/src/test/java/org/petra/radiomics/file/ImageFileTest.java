package org.petra.radiomics.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.image.Direction;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.image.Volume;

class ImageFileTest {

  private static final String HEADER =
      """
      NRRD0004
      # a comment
      type: unsigned char
      dimension: 3
      sizes: 2 2 2
      spacings: 1 2 3
      encoding: raw

      """;

  private static final String META =
      """
      ObjectType = Image
      NDims = 3
      DimSize = 2 2 2
      ElementType = MET_UCHAR
      """;

  private static final byte[] LABELS = {0, 1, 2, 1, 0, 1, 2, 2};

  @TempDir private Path folder;

  @Test
  void takesTheVoxelsOfOneLabel() throws IOException {
    Mask mask = ImageFile.readMask(write(HEADER, LABELS), 2);
    assertThat(mask.toArray()).containsExactly(false, false, true, false, false, false, true, true);
    assertThat(mask.geometry().spacingMm().z()).isEqualTo(3);
  }

  @Test
  void aLabelThatIsNotThereIsAnErrorThatNamesThoseThatAre() throws IOException {
    Path file = write(HEADER, LABELS);
    assertThatThrownBy(() -> ImageFile.readMask(file, 7))
        .isInstanceOfSatisfying(
            RadiomicsException.class, e -> assertThat(e.code()).isEqualTo(Code.EMPTY_MASK))
        .hasMessage("No voxel of the mask has the label 7; there is 1, 2.");
    Path empty = write(HEADER, new byte[8]);
    assertThatThrownBy(() -> ImageFile.readMask(empty, 1)).hasMessageEndingWith("none but 0.");
  }

  @Test
  void anImageOfTwoAxesIsOneSlice() throws IOException {
    String nrrd =
        HEADER
            .replace("dimension: 3", "dimension: 2")
            .replace("sizes: 2 2 2", "sizes: 4 2")
            .replace(
                "spacings: 1 2 3",
                "space dimension: 2\nspace directions: (0.5,0) (0,0.75)\nspace origin: (7,8)");
    Volume slice = ImageFile.readVolume(write(nrrd, LABELS));
    assertThat(slice.size()).isEqualTo(new Size(4, 2, 1));
    assertThat(slice.geometry().spacingMm()).isEqualTo(new Vector3(0.5, 0.75, 1));
    assertThat(slice.geometry().originMm()).isEqualTo(new Vector3(7, 8, 0));
    assertThat(slice.geometry().direction()).isEqualTo(Direction.IDENTITY);

    Path meta = folder.resolve("slice.mha");
    String header =
        META.replace("NDims = 3", "NDims = 2").replace("DimSize = 2 2 2", "DimSize = 4 2")
            + "ElementSpacing = 0.5 0.75\nOffset = 7 8\nTransformMatrix = 1 0 0 1\nElementDataFile = LOCAL\n";
    Files.write(meta, header.getBytes(StandardCharsets.US_ASCII));
    Files.write(meta, LABELS, StandardOpenOption.APPEND);
    assertThat(ImageFile.readVolume(meta).geometry()).isEqualTo(slice.geometry());
    assertThat(ImageFile.readVolume(meta).toArray()).containsExactly(slice.toArray());
  }

  @Test
  void readsRightAnteriorSuperiorPositionsAsLps() throws IOException {
    String header =
        HEADER.replace(
            "spacings: 1 2 3",
            "space: right-anterior-superior\n"
                + "space directions: (0,2,0) (1,0,0) (0,0,3)\n"
                + "space origin: (10,20,30)");
    var geometry = ImageFile.readVolume(write(header, LABELS)).geometry();
    assertThat(geometry.originMm().x()).isEqualTo(-10);
    assertThat(geometry.direction().x().y()).isEqualTo(-1);
    assertThat(geometry.spacingMm().x()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sizes: 2 2 3",
        "sizes: 0 2 2",
        "sizes: 100000 100000 100000",
        "sizes: 4611686018427387904 4 1",
        "sizes: a b c",
        "sizes: 2 2",
        "type: block",
        "encoding: hex",
        "encoding: ascii",
        "encoding: raw\nbyte skip: 3",
        "dimension: 4",
        "type: short",
        "spacings: 1 2 0",
        "spacings: 1 2 1e999"
      })
  void refusesAHeaderThatCannotBe(String line) throws IOException {
    String key = line.substring(0, line.indexOf(':'));
    String header = HEADER.replaceFirst("(?m)^" + key + ": .*$", line);
    Path file = write(header, LABELS);
    assertThatThrownBy(() -> ImageFile.readVolume(file))
        .isInstanceOfSatisfying(
            RadiomicsException.class, e -> assertThat(e.code()).isEqualTo(Code.UNREADABLE_FILE));
  }

  @Test
  void refusesAGzipThatCannotUnpackToTheDeclaredSize() throws IOException {
    String header =
        HEADER.replace("encoding: raw", "encoding: gzip").replace("2 2 2", "600 600 600");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(LABELS);
    }
    assertUnreadable(write(header, packed.toByteArray()));
  }

  @Test
  void refusesDamagedGzipAndHeadersWithoutEnd() throws IOException {
    assertUnreadable(write(HEADER.replace("encoding: raw", "encoding: gzip"), LABELS));
    assertUnreadable(write("NRRD0004\ntype: double\n", new byte[0]));
    assertUnreadable(write("not an image at all, but long enough to be looked at\n\n", LABELS));
  }

  @Test
  void refusesNiftiThatIsNone() throws IOException {
    Path file = folder.resolve("image.nii");
    Files.write(file, new byte[400]);
    assertUnreadable(file);
    Files.write(file, new byte[10]);
    assertUnreadable(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../other.raw", "/etc/hostname", "nothing.raw", "LIST", "slice%03d.raw 1 2 1"})
  void refusesVoxelsThatAreNotBesideTheirHeader(String name) throws IOException {
    Files.createDirectory(folder.resolve("inner"));
    Files.write(folder.resolve("other.raw"), LABELS);
    Path nrrd = folder.resolve("inner/image.nhdr");
    Files.writeString(nrrd, HEADER.strip() + "\ndata file: " + name + "\n");
    assertUnreadable(nrrd);
    Path meta = folder.resolve("inner/image.mhd");
    Files.writeString(meta, META + "ElementDataFile = " + name + "\n");
    assertUnreadable(meta);
  }

  @Test
  void leavesOutTheLinesAndBytesBeforeDetachedVoxels() throws IOException {
    Path voxels = folder.resolve("image.raw");
    Files.write(voxels, new byte[] {'a', '\n', 9, 0, 1, 2, 1, 0, 1, 2, 2});
    Path nrrd = folder.resolve("image.nhdr");
    for (String skip : new String[] {"line skip: 1\nbyte skip: 1", "byte skip: -1"}) {
      Files.writeString(nrrd, HEADER.strip() + "\n" + skip + "\ndata file: image.raw\n");
      assertThat(ImageFile.readMask(nrrd, 2).voxelCount()).isEqualTo(3);
    }
    Path meta = folder.resolve("image.mhd");
    for (String size : new String[] {"3", "-1"}) {
      Files.writeString(meta, META + "HeaderSize = " + size + "\nElementDataFile = image.raw\n");
      assertThat(ImageFile.readMask(meta, 2).voxelCount()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DimSize = 100000 100000 100000",
        "DimSize = 2 2",
        "DimSize = 1e300 NaN 2",
        "NDims = 2",
        "ElementType = MET_STRING",
        "ElementSpacing = 1 0 1",
        "ElementNumberOfChannels = 3000000000",
        "TransformMatrix = 0 0 0 0 1 0 0 0 1",
        "CompressedData = True"
      })
  void refusesAMetaImageThatCannotBe(String line) throws IOException {
    Path meta = folder.resolve("image.mha");
    Files.writeString(meta, META + line + "\nElementDataFile = LOCAL\n12345678");
    assertUnreadable(meta);
  }

  @Test
  void aPairNeedsBothFiles() throws IOException {
    Path header = folder.resolve("alone.hdr");
    byte[] bytes = new byte[348];
    bytes[0] = 92;
    bytes[1] = 1;
    bytes[344] = 'n';
    bytes[345] = 'i';
    bytes[346] = '1';
    Files.write(header, bytes);
    assertUnreadable(header);
    assertUnreadable(folder.resolve("alone.img"));
  }

  @Test
  void refusesOtherNames() {
    assertUnreadable(folder.resolve("image.png"));
    assertThat(ImageFile.hasSupportedName(Path.of("A.NII.GZ"))).isTrue();
    assertThat(ImageFile.hasSupportedName(Path.of("image.png"))).isFalse();
  }

  private static void assertUnreadable(Path file) {
    assertThatThrownBy(() -> ImageFile.readVolume(file))
        .isInstanceOfSatisfying(
            RadiomicsException.class, e -> assertThat(e.code()).isEqualTo(Code.UNREADABLE_FILE));
  }

  private Path write(String header, byte[] voxels) throws IOException {
    Path file = folder.resolve("image.nrrd");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(voxels);
    Files.write(file, bytes.toByteArray());
    return file;
  }
}
