package org.petra.benchmarks;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Volume;
import org.petra.radiomics.preprocessing.BoundingBox;
import org.petra.radiomics.preprocessing.MaskedImage;
import org.petra.radiomics.preprocessing.Preprocessing;

/** A case as the stages of an extraction meet it: as read, resampled, cropped, discretized. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything reads a field.
public class PreparedCase {

  /** The case; {@code -p name=STS_004} takes another. */
  @Param({"synthetic", "STS_002"})
  public String name;

  /** As read. */
  ImageAndRegion stored;

  /** Resampled to 1 mm around the region, as filters meet it. */
  MaskedImage prepared;

  /** The same within the region's bounding box. */
  Volume image;

  /** The region on the grid of {@link #image}. */
  Mask region;

  /** Its gray levels at a bin width of 25. */
  GrayLevels levels;

  /** Makes all of them. */
  @Setup(Level.Trial)
  public void prepare() {
    stored = ImageAndRegion.named(name);
    prepared =
        Preprocessing.prepare(
            stored.image(), stored.region(), StudySettings.settings().preprocessing());
    MaskedImage cropped = prepared.crop(BoundingBox.of(prepared.mask()));
    image = cropped.image();
    region = cropped.mask();
    levels = GrayLevels.of(image, region, StudySettings.BINS);
  }
}
