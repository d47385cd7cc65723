package org.petra.ingest.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.petra.dicom.part10.SopClass;
import org.petra.dicom.part10.Tags;
import org.petra.ingest.Client.Answer;
import org.petra.ingest.IngestIT;
import org.petra.ingest.Stow;
import org.petra.ingest.TestStudy;

class RenderedIT extends IngestIT {

  private final TestStudy study = new TestStudy();

  /** A CT slice of the values 1 to 16 with an intercept of -8. */
  private String slice() {
    byte[] file =
        TestStudy.bytes(
            study
                .slice(SopClass.CT_IMAGE, "CT", study.ct, 1)
                .set(Tags.RESCALE_INTERCEPT, -8)
                .set(Tags.RESCALE_SLOPE, 1));
    Stow.post(client(), List.of(file));
    return instances(study.uid).getFirst();
  }

  private List<String> instances(String uid) {
    String series = "/dicom-web/studies/" + uid + "/series/" + study.ct;
    return client()
        .get(series + "/instances")
        .json()
        .valueStream()
        .map(i -> series + "/instances/" + i.at("/00080018/Value/0").asString())
        .toList();
  }

  private Answer get(String path, String accept) {
    return client().header("Accept", accept).get(path);
  }

  private static BufferedImage picture(byte[] bytes) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }

  @Test
  void drawsAnInstanceAsPngAndAsJpeg() throws IOException {
    String path = slice();
    Answer png = get(path + "/rendered", "image/png");
    assertThat(png.header("Content-Type")).isEqualTo("image/png");
    BufferedImage picture = picture(png.bytes());
    assertThat(picture.getWidth()).isEqualTo(4);
    assertThat(picture.getRaster().getSample(0, 0, 0)).isZero();
    assertThat(picture.getRaster().getSample(3, 3, 0)).isEqualTo(255);
    Answer jpeg = client().get(path + "/rendered");
    assertThat(jpeg.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(jpeg.bytes()).startsWith(0xff, 0xd8, 0xff);
    assertThat(client().get(path + "/rendered?accept=image/png").header("Content-Type"))
        .isEqualTo("image/png");
  }

  @Test
  void appliesWindowAndViewport() throws IOException {
    String path = slice() + "/rendered";
    BufferedImage windowed = picture(get(path + "?window=0,2,linear-exact", "image/png").bytes());
    // The eighth value is 0 after the rescale: the middle of the window.
    assertThat(windowed.getRaster().getSample(3, 1, 0)).isBetween(127, 128);
    assertThat(windowed.getRaster().getSample(2, 1, 0)).isZero();
    assertThat(windowed.getRaster().getSample(0, 2, 0)).isEqualTo(255);
    BufferedImage large = picture(get(path + "?viewport=100,40", "image/png").bytes());
    assertThat(large.getWidth()).isEqualTo(40);
    assertThat(large.getHeight()).isEqualTo(40);
    BufferedImage part = picture(get(path + "?viewport=8,8,2,0,2,1", "image/png").bytes());
    assertThat(part.getWidth()).isEqualTo(8);
    assertThat(part.getHeight()).isEqualTo(4);
  }

  @Test
  void refusesMalformedParametersAndSaysWhatItIgnores() {
    String path = slice() + "/rendered";
    for (String query :
        List.of(
            "window=1",
            "window=1,0,linear",
            "window=1,2,cubic",
            "window=1,2,linear,3",
            "window=NaN,2,linear",
            "quality=0",
            "quality=high",
            "viewport=10",
            "viewport=0,10",
            "viewport=100000,10",
            "viewport=8,8,3,3,4,4")) {
      assertThat(client().get(path + "?" + query).status()).as(query).isEqualTo(400);
    }
    Answer ignored = client().get(path + "?annotation=patient");
    assertThat(ignored.status()).isEqualTo(200);
    assertThat(ignored.header("Warning")).startsWith("299 ").contains("annotation");
    assertThat(get(path, "image/gif").status()).isEqualTo(406);
  }

  @Test
  void drawsFramesOfAMultiFrameImage() throws IOException {
    Encoded image = Encoded.of("unsigned12.jpeg-ls.dcm");
    Stow.post(client(), List.of(image.bytes));
    assertThat(get(image.path + "/rendered", "image/png").status()).isEqualTo(406);
    String many = "multipart/related; type=\"image/png\"";
    List<byte[]> all = Parts.of(get(image.path + "/rendered", many));
    assertThat(all).hasSize(3);
    assertThat(get(image.path + "/frames/2/rendered", "image/png").bytes()).isEqualTo(all.get(1));
    assertThat(Parts.of(get(image.path + "/frames/3,1/rendered", many)))
        .containsExactly(all.get(2), all.get(0));
    assertThat(client().get(image.path + "/frames/4/rendered").status()).isEqualTo(404);
  }

  @Test
  void answersHeadWithoutABody() {
    String path = slice();
    for (String of : List.of("", "/metadata", "/rendered", "/frames/1")) {
      Answer head = client().send("HEAD", path + of, BodyPublishers.noBody());
      assertThat(head.status()).as(of).isEqualTo(200);
      assertThat(head.bytes()).isEmpty();
    }
  }

  @Test
  void doesNotDrawWhatIsNoImage() {
    Stow.post(client(), List.of(TestStudy.bytes(study.seg(study.ct, 1))));
    String metadata =
        client().get("/dicom-web/studies/" + study.uid + "/instances").json().toString();
    String series = metadata.replaceAll(".*\"0020000E\":\\{[^}]*\\[\"([0-9.]+)\".*", "$1");
    String instance = metadata.replaceAll(".*\"00080018\":\\{[^}]*\\[\"([0-9.]+)\".*", "$1");
    String path =
        "/dicom-web/studies/" + study.uid + "/series/" + series + "/instances/" + instance;
    assertThat(client().get(path + "/rendered").status()).isEqualTo(406);
  }
}
