package org.petra.radiomics.preprocessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.TestImages;
import org.petra.radiomics.image.Direction;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.image.Volume;

class PreprocessingTest {

  private static final PreprocessingSettings HALF =
      PreprocessingSettings.of(new Resampling(new Vector3(0.5, 0.5, 0.5), 3));

  /** Rounding of a spline through numbers near one. */
  private static final double ROUNDING = 1e-12;

  private final Geometry grid = TestImages.grid(12, 12, 12, 1);
  private final Volume image = TestImages.noise(grid);
  private final Mask mask = TestImages.cube(grid, 4, 7);

  @Test
  void leavesBothAloneWithoutResampling() {
    MaskedImage prepared = Preprocessing.prepare(image, mask, PreprocessingSettings.NONE);
    assertThat(prepared.image()).isSameAs(image);
    assertThat(prepared.mask()).isSameAs(mask);
  }

  @Test
  void cropsWithPaddingWhereTheSpacingAlreadyAgrees() {
    MaskedImage prepared =
        Preprocessing.prepare(
            image, mask, PreprocessingSettings.of(new Resampling(new Vector3(1, 1, 1), 3)));
    assertThat(prepared.image().size()).isEqualTo(new Size(10, 10, 10));
    assertThat(prepared.image().intensity(0, 0, 0)).isEqualTo(image.intensity(1, 1, 1));
    assertThat(prepared.mask().voxelCount()).isEqualTo(64);
  }

  @Test
  void cornersOfTheNewGridCoincideWithThoseOfTheOld() {
    MaskedImage prepared = Preprocessing.prepare(image, mask, HALF);
    // The box from 3.5 to 7.5 is 7 to 15 in new voxels, 4 to 18 with padding.
    assertThat(prepared.image().size()).isEqualTo(new Size(15, 15, 15));
    assertThat(prepared.image().geometry().originMm().x()).isCloseTo(1.75, within(ROUNDING));
    assertThat(prepared.mask().voxelCount()).isEqualTo(8 * 64);
  }

  @Test
  void theSplinePassesThroughTheSamples() {
    Geometry shifted =
        new Geometry(
            new Size(7, 7, 7), new Vector3(1, 1, 1), new Vector3(3, 3, 3), Direction.IDENTITY);
    Volume same = ImageResampler.resample(image, shifted, Interpolator.B_SPLINE);
    for (int n = 0; n < 7; n++) {
      assertThat(same.intensity(n, 6 - n, 3))
          .isCloseTo(image.intensity(n + 3, 9 - n, 6), within(ROUNDING));
    }
  }

  @Test
  void thereIsNothingOutsideTheImage() {
    Geometry beyond =
        new Geometry(
            new Size(4, 4, 4), new Vector3(1, 1, 1), new Vector3(10, 5, 5), Direction.IDENTITY);
    Volume resampled = ImageResampler.resample(image, beyond, Interpolator.B_SPLINE);
    assertThat(resampled.intensity(1, 0, 0)).isNotZero();
    assertThat(resampled.intensity(2, 0, 0)).isZero();
  }

  @Test
  void aStoredTypeTruncatesTowardZeroButTakesNearWholeNumbers() {
    assertThat(Intensities.stored(2.9, PixelType.INT16)).isEqualTo(2);
    assertThat(Intensities.stored(-2.9, PixelType.INT16)).isEqualTo(-2);
    assertThat(Intensities.stored(-1000 + 1e-10, PixelType.INT16)).isEqualTo(-1000);
    assertThat(Intensities.stored(-999.99999, PixelType.INT16)).isEqualTo(-999);
    assertThat(Intensities.stored(1e6, PixelType.INT16)).isEqualTo(32767);
    assertThat(Intensities.stored(-3, PixelType.UINT8)).isZero();
    assertThat(Intensities.stored(0.1, PixelType.FLOAT32)).isEqualTo(0.1f);
    assertThat(Intensities.stored(0.1, PixelType.FLOAT64)).isEqualTo(0.1);
  }

  @Test
  void resamplingKeepsTheStoredType() {
    Volume stored = Preprocessing.prepare(image.as(PixelType.INT16), mask, HALF).image();
    assertThat(stored.pixelType()).isEqualTo(PixelType.INT16);
    assertThat(Arrays.stream(stored.toArray()).map(Math::rint).toArray())
        .containsExactly(stored.toArray());
  }

  @Test
  void anAxisOfOneSliceIsNeverResampled() {
    Mask slice = TestImages.mask(grid, i -> mask.contains(i) && i / 144 == 5);
    MaskedImage prepared = Preprocessing.prepare(image, slice, HALF);
    assertThat(prepared.image().geometry().spacingMm()).isEqualTo(new Vector3(0.5, 0.5, 1));
  }

  @Test
  void refusesRegionsWithoutVoxelOrWithOne() {
    assertCode(
        Code.EMPTY_MASK,
        () -> Preprocessing.prepare(image, TestImages.mask(grid, i -> false), HALF));
    assertCode(
        Code.ROI_TOO_SMALL,
        () -> Preprocessing.prepare(image, TestImages.mask(grid, i -> i == 500), HALF));
  }

  @Test
  void refusesARegionBeyondTheImage() {
    Geometry far =
        new Geometry(grid.size(), grid.spacingMm(), new Vector3(6, 0, 0), Direction.IDENTITY);
    assertCode(
        Code.GEOMETRY_MISMATCH,
        () -> Preprocessing.prepare(image, TestImages.cube(far, 4, 7), HALF));
    assertThatThrownBy(() -> Preprocessing.prepare(image, TestImages.cube(far, 4, 7), HALF))
        .hasMessage(
            "The region reaches beyond the image by 2.00 voxels (2.00 mm) along its x axis.");
  }

  @Test
  void refusesASpacingThatMakesTooManyVoxelsBeforeItTakesMemory() {
    Resampling fine = new Resampling(new Vector3(1e-3, 1e-3, 1e-3), 5, Interpolator.LINEAR);
    PreprocessingSettings settings =
        new PreprocessingSettings(null, fine, OptionalInt.empty(), MaskGrid.DEFAULT, null);
    assertThatThrownBy(() -> Preprocessing.prepare(image, mask, settings))
        .isInstanceOfSatisfying(
            RadiomicsException.class, e -> assertThat(e.code()).isEqualTo(Code.INVALID_SETTING))
        .hasMessageMatching(
            "The wanted spacing makes (\\d{4} x ){2}\\d{4} voxels around the region; 268435456 are the most\\.");
  }

  @Test
  void refusesAnotherGridWithoutResampling() {
    Geometry shifted =
        new Geometry(grid.size(), grid.spacingMm(), new Vector3(0.1, 0, 0), Direction.IDENTITY);
    assertCode(
        Code.GEOMETRY_MISMATCH,
        () ->
            Preprocessing.prepare(
                image, TestImages.cube(shifted, 4, 7), PreprocessingSettings.NONE));
  }

  @Test
  void saysByHowMuchGridsDiffer() {
    Geometry shifted =
        new Geometry(grid.size(), grid.spacingMm(), new Vector3(0, 3.25, 0), Direction.IDENTITY);
    assertThatThrownBy(
            () ->
                Preprocessing.prepare(
                    image, TestImages.cube(shifted, 4, 7), PreprocessingSettings.NONE))
        .hasMessageContaining("origin by up to 3.25 mm")
        .hasMessageContaining("correctMask");
    Geometry other =
        new Geometry(
            new Size(6, 6, 6), new Vector3(1, 2, 1), new Vector3(0, 0.5, 0), Direction.IDENTITY);
    assertThat(MaskGrid.DEFAULT.difference(grid, other))
        .isEqualTo(
            "size (12 x 12 x 12 and 6 x 6 x 6 voxels), origin by up to 0.500 mm, spacing by up to 1.00 mm");
  }

  @Test
  void aGridRoundedToSinglePrecisionIsTheSame() {
    Geometry rounded =
        new Geometry(grid.size(), grid.spacingMm(), new Vector3(0, 3e-5, 0), Direction.IDENTITY);
    MaskedImage prepared =
        Preprocessing.prepare(image, TestImages.cube(rounded, 4, 7), PreprocessingSettings.NONE);
    assertThat(prepared.mask().geometry()).isEqualTo(grid);
  }

  @Test
  void correctsARegionOnAnotherGridWhenAsked() {
    Geometry coarse = TestImages.grid(6, 6, 6, 2);
    PreprocessingSettings correcting =
        new PreprocessingSettings(null, null, OptionalInt.of(1), new MaskGrid(1e-6, true), null);
    MaskedImage prepared = Preprocessing.prepare(image, TestImages.cube(coarse, 2, 3), correcting);
    assertThat(prepared.mask().voxelCount()).isEqualTo(64);
    assertThat(prepared.image().size()).isEqualTo(new Size(6, 6, 6));
  }

  @Test
  void aConstantImageCannotBeNormalized() {
    assertCode(
        Code.NON_FINITE_INTENSITY,
        () -> new Normalization(1, OptionalDouble.empty()).apply(TestImages.constant(grid, 0.1)));
  }

  @Test
  void normalizedIntensitiesAreClippedBeforeTheyAreScaled() {
    double[] values = new Normalization(100, OptionalDouble.of(2)).apply(image).toArray();
    assertThat(Arrays.stream(values).max().orElseThrow()).isEqualTo(200);
    assertThat(Arrays.stream(values).min().orElseThrow()).isEqualTo(-200);
  }

  @Test
  void resegmentationThatLeavesOneVoxelIsAnError() {
    double largest =
        Arrays.stream(Crop.to(image, BoundingBox.of(mask)).toArray()).max().orElseThrow();
    Resegmentation top =
        new Resegmentation(Resegmentation.Mode.ABSOLUTE, largest, Double.POSITIVE_INFINITY, false);
    assertCode(Code.ROI_TOO_SMALL, () -> top.apply(new MaskedImage(image, mask)));
  }

  @ParameterizedTest
  @EnumSource(Interpolator.class)
  void everyInterpolatorKeepsAConstantAndAgreesWithItselfOnATurnedGrid(Interpolator interpolator) {
    Geometry finer =
        new Geometry(
            new Size(9, 8, 7),
            new Vector3(0.71, 0.83, 0.93),
            new Vector3(2.13, 2.37, 2.29),
            Direction.IDENTITY);
    Volume straight = ImageResampler.resample(image, finer, interpolator);
    Volume turned = VoxelwiseResampler.turned(image, finer, interpolator);
    assertThat(straight.toArray())
        .usingComparatorWithPrecision(ROUNDING)
        .containsExactly(turned.toArray());
    Volume flat = ImageResampler.resample(TestImages.constant(grid, 10), finer, interpolator);
    // A windowed sinc's weights do not quite add up to one.
    assertThat(flat.intensity(4, 4, 3)).isCloseTo(10, within(0.1));
  }

  @Test
  void aRegionWhoseAxesAreFlippedGivesTheFlippedImage() {
    Direction flipped =
        new Direction(new Vector3(-1, 0, 0), Direction.IDENTITY.y(), Direction.IDENTITY.z());
    Geometry other = new Geometry(grid.size(), grid.spacingMm(), new Vector3(11, 0, 0), flipped);
    Mask mirrored = TestImages.cube(other, 4, 7);
    MaskedImage turned = Preprocessing.prepare(image, mirrored, HALF);
    MaskedImage straight = Preprocessing.prepare(image, mask, HALF);
    Size size = straight.image().size();
    // One more voxel is kept behind the region than before it, and behind is now the other side.
    for (int i = 1; i < size.x(); i++) {
      assertThat(turned.image().intensity(i, 3, 9))
          .isCloseTo(straight.image().intensity(size.x() - i, 3, 9), within(ROUNDING));
    }
    assertThat(turned.mask().voxelCount()).isEqualTo(straight.mask().voxelCount());
  }

  @Test
  void countsIntensitiesThatAreNotFinite() {
    double[] intensities = image.toArray();
    intensities[700] = Double.NaN;
    intensities[701] = Double.POSITIVE_INFINITY;
    Volume broken = Volume.of(grid, PixelType.FLOAT64, intensities);
    assertThatThrownBy(() -> Preprocessing.prepare(broken, mask, HALF))
        .isInstanceOf(RadiomicsException.class)
        .hasMessageStartingWith("2 voxels")
        .extracting(e -> ((RadiomicsException) e).code())
        .isEqualTo(Code.NON_FINITE_INTENSITY);
  }

  @Test
  void requirementsNameWhatIsTooSmall() {
    RoiRequirements volume = new RoiRequirements(3, 64);
    assertCode(Code.ROI_TOO_SMALL, () -> volume.check(mask));
    assertCode(
        Code.ROI_TOO_SMALL,
        () -> volume.check(TestImages.mask(grid, i -> mask.contains(i) && i / 144 == 5)));
    assertThat(new RoiRequirements(3, 63).check(mask).size()).isEqualTo(new Size(4, 4, 4));
  }

  private static void assertCode(Code code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(RadiomicsException.class)
        .extracting(e -> ((RadiomicsException) e).code())
        .isEqualTo(code);
  }
}
