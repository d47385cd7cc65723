package org.petra.dicom.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petra.dicom.Rejections.assertRejects;
import static org.petra.radiomics.RadiomicsException.Code.UNSUPPORTED_TRANSFER_SYNTAX;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.rendering.Viewport.Region;
import org.petra.dicom.rendering.Window.Shape;

class RenderedFrameTest {

  private static DicomObjectBuilder gray() {
    return DicomObjectBuilder.create()
        .set(Tags.ROWS, 1)
        .set(Tags.COLUMNS, 4)
        .set(Tags.BITS_ALLOCATED, 16)
        .set(Tags.PIXEL_REPRESENTATION, 1)
        .set(Tags.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
        .pixelData(new short[] {-10, 0, 10, 30});
  }

  private static Rendering png(Window window, Viewport viewport) {
    return new Rendering(
        PictureFormat.PNG,
        Rendering.DEFAULT_QUALITY,
        Optional.ofNullable(window),
        Optional.ofNullable(viewport));
  }

  private static int[] levels(DicomObjectBuilder image, Rendering rendering) throws IOException {
    var out = new ByteArrayOutputStream();
    RenderedFrame.of(image.build(), 0, rendering).write(rendering, out);
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    return picture
        .getRaster()
        .getPixels(0, 0, picture.getWidth(), picture.getHeight(), (int[]) null);
  }

  @Test
  void showsTheWholeRangeWhereNoWindowIsGiven() throws IOException {
    assertThat(levels(gray(), png(null, null))).containsExactly(0, 64, 128, 255);
    DicomObjectBuilder inverted = gray().set(Tags.PHOTOMETRIC_INTERPRETATION, "MONOCHROME1");
    assertThat(levels(inverted, png(null, null))).containsExactly(255, 191, 128, 0);
    DicomObjectBuilder flat = gray().pixelData(new short[] {5, 5, 5, 5});
    assertThat(levels(flat, png(null, null))).containsOnly(128);
  }

  @Test
  void appliesTheWindowOfTheImageAfterTheRescale() throws IOException {
    DicomObjectBuilder image =
        gray()
            .set(Tags.RESCALE_SLOPE, 2)
            .set(Tags.RESCALE_INTERCEPT, 100)
            .set(Tags.WINDOW_CENTER, 100.5)
            .set(Tags.WINDOW_WIDTH, 41);
    assertThat(levels(image, png(null, null))).containsExactly(0, 128, 255, 255);
  }

  @Test
  void knowsTheThreeShapesOfTheStandard() {
    assertThat(new Window(0, 2, Shape.LINEAR).brightness(0.5)).isEqualTo(1);
    assertThat(new Window(0, 2, Shape.LINEAR).brightness(-0.5)).isEqualTo(0.5);
    assertThat(new Window(0, 2, Shape.LINEAR_EXACT).brightness(0.5)).isEqualTo(0.75);
    assertThat(new Window(0, 1, Shape.LINEAR).brightness(-0.4)).isEqualTo(1);
    assertThat(new Window(0, 4, Shape.SIGMOID).brightness(1)).isEqualTo(1 / (1 + Math.exp(-1)));
    assertThat(Shape.of("linear-exact")).isEqualTo(Shape.LINEAR_EXACT);
  }

  @Test
  void cutsOutAPartAndMirrorsIt() throws IOException {
    Viewport part = new Viewport(2, 1, Optional.of(new Region(1, 0, 2, 1)));
    Viewport mirrored = new Viewport(2, 1, Optional.of(new Region(1, 0, -2, 1)));
    assertThat(levels(gray(), png(null, part))).containsExactly(64, 128);
    assertThat(levels(gray(), png(null, mirrored))).containsExactly(128, 64);
  }

  @Test
  void turnsLuminanceAndColourDifferencesIntoRgb() throws IOException {
    DicomObjectBuilder image =
        gray()
            .set(Tags.COLUMNS, 1)
            .set(Tags.SAMPLES_PER_PIXEL, 3)
            .set(Tags.BITS_ALLOCATED, 8)
            .set(Tags.PIXEL_REPRESENTATION, 0)
            .set(Tags.PHOTOMETRIC_INTERPRETATION, "YBR_FULL")
            .pixelData(new byte[] {76, 85, (byte) 255});
    assertThat(levels(image, png(null, null))).containsExactly(254, 0, 0);
  }

  @Test
  void refusesWhatItCannotShow() {
    DicomObjectBuilder palette = gray().set(Tags.PHOTOMETRIC_INTERPRETATION, "PALETTE COLOR");
    assertRejects(
        () -> RenderedFrame.of(palette.build(), 0, png(null, null)),
        UNSUPPORTED_TRANSFER_SYNTAX,
        "PALETTE COLOR");
  }
}
