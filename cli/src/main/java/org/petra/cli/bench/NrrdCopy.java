package org.petra.cli.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.image.Volume;

/** Writes the image and region of a case for a peer to read: raw NRRD. */
final class NrrdCopy {

  private NrrdCopy() {}

  /** The intensities: as 16 bits where they are stored so, else in double precision. */
  static void write(Volume volume, Path file) throws IOException {
    boolean small = volume.pixelType() == PixelType.INT16;
    int bytes = small ? Short.BYTES : Double.BYTES;
    Size size = volume.size();
    try (OutputStream out = open(file, volume.geometry(), small ? "int16" : "double")) {
      int slice = size.x() * size.y();
      for (int from = 0; from < size.voxels(); from += slice) {
        ByteBuffer buffer = ByteBuffer.allocate(slice * bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = from; i < from + slice; i++) {
          if (small) {
            buffer.putShort((short) volume.intensity(i));
          } else {
            buffer.putDouble(volume.intensity(i));
          }
        }
        out.write(buffer.array());
      }
    }
  }

  /** The region as ones among zeros. */
  static void write(Mask mask, Path file) throws IOException {
    try (OutputStream out = open(file, mask.geometry(), "uint8")) {
      for (int i = 0; i < mask.size().voxels(); i++) {
        out.write(mask.contains(i) ? 1 : 0);
      }
    }
  }

  private static OutputStream open(Path file, Geometry geometry, String type) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
    Size size = geometry.size();
    Vector3 spacing = geometry.spacingMm();
    String header =
        String.join(
            "\n",
            "NRRD0004",
            "type: " + type,
            "dimension: 3",
            "space: left-posterior-superior",
            "sizes: " + size.x() + " " + size.y() + " " + size.z(),
            "space directions: "
                + text(geometry.direction().x().times(spacing.x()))
                + " "
                + text(geometry.direction().y().times(spacing.y()))
                + " "
                + text(geometry.direction().z().times(spacing.z())),
            "endian: little",
            "encoding: raw",
            "space origin: " + text(geometry.originMm()),
            "",
            "");
    out.write(header.getBytes(StandardCharsets.US_ASCII));
    return out;
  }

  private static String text(Vector3 v) {
    return "(" + v.x() + "," + v.y() + "," + v.z() + ")";
  }
}
