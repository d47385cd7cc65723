package org.petra.dicom.rendering;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.pixel.Pixels;
import org.petra.radiomics.RadiomicsException;

/** One frame as a picture. */
public final class RenderedFrame {

  private static final String JDK = "com.sun.imageio.";

  private final BufferedImage picture;

  private RenderedFrame(BufferedImage picture) {
    this.picture = picture;
  }

  /**
   * Draws a frame.
   *
   * @param frame from 0
   * @throws RadiomicsException UNSUPPORTED_TRANSFER_SYNTAX, INVALID_SERIES or UNREADABLE_FILE if
   *     its pixels cannot be decoded or shown
   * @throws IllegalArgumentException if the region lies outside the image
   */
  public static RenderedFrame of(DicomObject image, int frame, Rendering rendering) {
    Pixels pixels = Pixels.of(image);
    BufferedImage picture =
        switch (pixels.photometricInterpretation()) {
          case "MONOCHROME1", "MONOCHROME2" -> gray(image, pixels, frame, rendering);
          case "RGB", "YBR_FULL" -> colours(pixels, frame);
          default ->
              throw new RadiomicsException(
                  RadiomicsException.Code.UNSUPPORTED_TRANSFER_SYNTAX,
                  "Pictures of "
                      + pixels.photometricInterpretation()
                      + " are not made, only of grayscale, RGB and YBR_FULL.");
        };
    return new RenderedFrame(rendering.viewport().map(v -> scaled(picture, v)).orElse(picture));
  }

  private static BufferedImage gray(
      DicomObject image, Pixels pixels, int frame, Rendering rendering) {
    FrameAttributes attributes = FrameAttributes.of(image, frame);
    int[] stored = pixels.frame(frame);
    Window window =
        rendering
            .window()
            .or(attributes::window)
            .orElseGet(() -> fullRange(pixels, stored, attributes));
    boolean inverted = pixels.photometricInterpretation().equals("MONOCHROME1");
    BufferedImage picture =
        new BufferedImage(pixels.columns(), pixels.rows(), BufferedImage.TYPE_BYTE_GRAY);
    byte[] line = new byte[pixels.columns()];
    for (int y = 0; y < pixels.rows(); y++) {
      for (int x = 0; x < line.length; x++) {
        double value = pixels.format().number(stored[y * line.length + x]);
        double brightness = window.brightness(attributes.intensity(value));
        line[x] = (byte) Math.round(255 * (inverted ? 1 - brightness : brightness));
      }
      picture.getRaster().setDataElements(0, y, line.length, 1, line);
    }
    return picture;
  }

  private static Window fullRange(Pixels pixels, int[] stored, FrameAttributes attributes) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (int value : stored) {
      double intensity = attributes.intensity(pixels.format().number(value));
      min = Math.min(min, intensity);
      max = Math.max(max, intensity);
    }
    return new Window(
        (min + max) / 2, Math.max(max - min, Double.MIN_NORMAL), Window.Shape.LINEAR_EXACT);
  }

  private static BufferedImage colours(Pixels pixels, int frame) {
    int[] samples = pixels.frame(frame);
    int shift = Math.max(0, pixels.format().bitsStored() - 8);
    boolean luminance = pixels.photometricInterpretation().equals("YBR_FULL");
    BufferedImage picture =
        new BufferedImage(pixels.columns(), pixels.rows(), BufferedImage.TYPE_INT_RGB);
    for (int i = 0, at = 0; i < pixels.rows() * pixels.columns(); i++) {
      int a = samples[at] >>> shift;
      int b = samples[at + 1] >>> shift;
      int c = samples[at + 2] >>> shift;
      at += pixels.samplesPerPixel();
      int rgb = luminance ? rgb(a, b - 128, c - 128) : a << 16 | b << 8 | c;
      picture.setRGB(i % pixels.columns(), i / pixels.columns(), rgb);
    }
    return picture;
  }

  private static int rgb(double y, double cb, double cr) {
    return level(y + 1.402 * cr) << 16
        | level(y - 0.344136 * cb - 0.714136 * cr) << 8
        | level(y + 1.772 * cb);
  }

  private static int level(double value) {
    return Math.clamp(Math.round(value), 0, 255);
  }

  private static BufferedImage scaled(BufferedImage picture, Viewport viewport) {
    Viewport.Region region =
        viewport
            .region()
            .orElse(new Viewport.Region(0, 0, picture.getWidth(), picture.getHeight()));
    int width = Math.abs(region.width());
    int height = Math.abs(region.height());
    if ((long) region.x() + width > picture.getWidth()
        || (long) region.y() + height > picture.getHeight()) {
      throw new IllegalArgumentException("the region lies outside the image");
    }
    double scale = Math.min((double) viewport.width() / width, (double) viewport.height() / height);
    int outWidth = Math.max(1, (int) Math.round(width * scale));
    int outHeight = Math.max(1, (int) Math.round(height * scale));
    BufferedImage out = new BufferedImage(outWidth, outHeight, picture.getType());
    Graphics2D graphics = out.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    boolean mirrored = region.width() < 0;
    boolean upsideDown = region.height() < 0;
    graphics.drawImage(
        picture,
        mirrored ? outWidth : 0,
        upsideDown ? outHeight : 0,
        mirrored ? 0 : outWidth,
        upsideDown ? 0 : outHeight,
        region.x(),
        region.y(),
        region.x() + width,
        region.y() + height,
        null);
    graphics.dispose();
    return out;
  }

  /** Writes the picture; {@code out} is not closed. */
  public void write(Rendering rendering, OutputStream out) throws IOException {
    ImageWriter writer = writer(rendering.format());
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      ImageWriteParam settings = writer.getDefaultWriteParam();
      if (rendering.format() == PictureFormat.JPEG) {
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(rendering.quality() / 100f);
      }
      writer.write(null, new IIOImage(picture, null, null), settings);
    } finally {
      writer.dispose();
    }
  }

  /** The JDK's writer: the toolkit registers others, which need a native library. */
  private static ImageWriter writer(PictureFormat format) throws IOException {
    Iterator<ImageWriterSpi> writers =
        IIORegistry.getDefaultInstance()
            .getServiceProviders(
                ImageWriterSpi.class,
                spi ->
                    spi instanceof ImageWriterSpi own
                        && own.getPluginClassName().startsWith(JDK)
                        && List.of(own.getMIMETypes()).contains(format.mediaType()),
                true);
    return writers.next().createWriterInstance();
  }
}
