package org.petra.radiomics.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petra.radiomics.TestImages;
import org.petra.radiomics.image.Direction;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.image.Volume;
import org.petra.radiomics.preprocessing.BoundingBox;
import org.petra.radiomics.region.CtProposal.None;
import org.petra.radiomics.region.CtProposal.Reason;
import org.petra.radiomics.region.CtProposal.Region;

/** A lesion of 60 HU in fat of -100 HU, with noise, and a coarser PET on which it is hot. */
class CtProposalTest {

  private static final double LESION_HU = 60;
  private static final double FAT_HU = -100;
  private static final double NOISE_HU = 12;

  /** What the proposal of an even ball reaches at least. */
  private static final double GOOD_DICE = 0.9;

  private final Vector3 centre = new Vector3(31.3, 29.8, 30.6);
  private final Geometry ctGrid = grid(64, 64, 21, new Vector3(1, 1, 3));
  private final Geometry petGrid = grid(16, 16, 16, new Vector3(4, 4, 4));
  private final Volume pet = suv(petGrid, centre, 10);

  @ParameterizedTest
  @ValueSource(doubles = {6, 9, 13, 18})
  void aBallIsFoundWhateverItsRadius(double radiusMm) {
    Volume ct = ct(ball(centre, radiusMm));
    Mask proposed = proposed(ct, lesion(suv(petGrid, centre, radiusMm)));
    assertThat(DiceCoefficient.of(proposed, inside(ctGrid, ball(centre, radiusMm))))
        .isGreaterThan(GOOD_DICE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-20, -4, 0, 4, 50})
  void theDiceCoefficientIsThatOfTheWholeRegionWhereverTheDrawnOneLies(double shiftMm) {
    CtProposal proposal = CtProposal.of(ct(ball(centre, 10)), lesion(pet));
    assertThat(proposal).isInstanceOf(Region.class);
    Region region = (Region) proposal;
    Mask drawn =
        inside(ctGrid, ball(new Vector3(centre.x() + shiftMm, centre.y(), centre.z()), 12));
    assertThat(region.dice(drawn)).isEqualTo(DiceCoefficient.of(whole(region), drawn));
  }

  @Test
  void aRegionOnAnotherGridIsRefused() {
    Region region = (Region) CtProposal.of(ct(ball(centre, 10)), lesion(pet));
    Mask drawn = inside(petGrid, ball(centre, 10));
    assertThatThrownBy(() -> region.dice(drawn)).hasMessageContaining("size");
  }

  @Test
  void theSameImagesGiveTheSameProposal() {
    Volume ct = ct(ball(centre, 10));
    assertThat(proposed(ct, lesion(pet)).toArray())
        .isEqualTo(proposed(ct, lesion(pet).cropped()).toArray());
  }

  @Test
  void aLesionThatHangsOnAMuscleEndsWithinReach() {
    // The muscle has the lesion's intensity, and its other end is far away.
    Volume ct = ct(at -> Math.min(ball(centre, 10).applyAsDouble(at), Math.abs(at.y() - 45) - 8));
    SuvRegion lesion = lesion(pet);
    Mask proposed = proposed(ct, lesion);
    Size size = ctGrid.size();
    for (int i = 0; i < size.voxels(); i++) {
      if (proposed.contains(i)) {
        Vector3 at =
            ctGrid.position(i % size.x(), i / size.x() % size.y(), i / size.x() / size.y());
        // Half a voxel of the PET is the 40 % region's own.
        assertThat(at.minus(centre).norm()).isLessThan(10 + CtProposal.REACH_MM + 4 * Math.sqrt(3));
      }
    }
    assertThat(DiceCoefficient.of(proposed, inside(ctGrid, ball(centre, 10)))).isGreaterThan(0.6);
  }

  @Test
  void holesBelongToTheProposal() {
    Volume ct =
        ct(
            at ->
                Math.max(
                    ball(centre, 13).applyAsDouble(at),
                    -ball(new Vector3(38, 31, 30), 1.5).applyAsDouble(at)));
    Mask proposed = proposed(ct, lesion(suv(petGrid, centre, 13)));
    assertThat(proposed.contains(38, 31, 10)).isTrue();
  }

  @Test
  void aTurnedPetServesAsWell() {
    Direction turned =
        new Direction(new Vector3(0, 1, 0), new Vector3(-1, 0, 0), new Vector3(0, 0, 1));
    Geometry grid =
        new Geometry(petGrid.size(), petGrid.spacingMm(), new Vector3(62, 0, 0), turned);
    Mask proposed = proposed(ct(ball(centre, 10)), lesion(suv(grid, centre, 10)));
    assertThat(DiceCoefficient.of(proposed, inside(ctGrid, ball(centre, 10))))
        .isGreaterThan(GOOD_DICE);
  }

  @Test
  void aPetBesideTheCtGivesNone() {
    Volume elsewhere = suv(grid(16, 16, 16, new Vector3(4, 4, 4)), new Vector3(6, 6, 6), 5);
    Geometry far =
        new Geometry(
            ctGrid.size(), ctGrid.spacingMm(), new Vector3(40, 40, 40), ctGrid.direction());
    Volume ct = TestImages.constant(far, FAT_HU);
    assertThat(CtProposal.of(ct, lesion(elsewhere))).isEqualTo(new None(Reason.OUTSIDE_CT));
  }

  @Test
  void oneVoxelIsTooFew() {
    Geometry coarse = grid(5, 5, 5, new Vector3(20, 20, 20));
    Volume ct = TestImages.noise(coarse);
    Volume dot = suv(petGrid, new Vector3(20, 20, 20), 3);
    assertThat(CtProposal.of(ct, lesion(dot))).isEqualTo(new None(Reason.TOO_FEW_VOXELS));
  }

  @Test
  void aFlatImageHasNoBorder() {
    Volume ct = TestImages.constant(ctGrid, 0.1);
    assertThat(CtProposal.of(ct, lesion(pet))).isEqualTo(new None(Reason.NO_BORDER));
  }

  @Test
  void anIntensityThatIsNotFiniteGivesNoneWhereItIsNear() {
    Volume ct = ct(ball(centre, 10));
    assertThat(CtProposal.of(withNaNAt(ct, 31, 30, 10), lesion(pet)))
        .isEqualTo(new None(Reason.NON_FINITE_INTENSITY));
    assertThat(CtProposal.of(withNaNAt(ct, 0, 0, 0), lesion(pet))).isInstanceOf(Region.class);
  }

  private static Volume withNaNAt(Volume ct, int i, int j, int k) {
    double[] hu = ct.toArray();
    hu[ct.size().index(i, j, k)] = Double.NaN;
    return Volume.of(ct.geometry(), PixelType.FLOAT64, hu);
  }

  private static Mask proposed(Volume ct, SuvRegion lesion) {
    CtProposal proposal = CtProposal.of(ct, lesion);
    assertThat(proposal).isInstanceOf(Region.class);
    return whole((Region) proposal);
  }

  /** The region on the whole CT. */
  private static Mask whole(Region region) {
    BoundingBox box = region.box();
    Size size = region.ct().size();
    return TestImages.mask(
        region.ct(),
        i -> {
          int x = i % size.x() - box.minX();
          int y = i / size.x() % size.y() - box.minY();
          int z = i / size.x() / size.y() - box.minZ();
          Size part = box.size();
          return x >= 0
              && y >= 0
              && z >= 0
              && x < part.x()
              && y < part.y()
              && z < part.z()
              && region.part().contains(x, y, z);
        });
  }

  private static SuvRegion lesion(Volume suv) {
    return SuvRegion.of(suv, TestImages.mask(suv.geometry(), i -> true));
  }

  /** Hottest in the middle, 40 % of that at the ball's border. */
  private static Volume suv(Geometry grid, Vector3 centre, double radiusMm) {
    return filled(
        grid,
        at -> {
          double share = at.minus(centre).norm() / radiusMm;
          return 8 * Math.exp(Math.log(0.4) * share * share);
        });
  }

  /** Negative inside: the distance from the surface. */
  private static ToDoubleFunction<Vector3> ball(Vector3 centre, double radiusMm) {
    return at -> at.minus(centre).norm() - radiusMm;
  }

  private Volume ct(ToDoubleFunction<Vector3> distanceMm) {
    Random noise = new Random(20261124);
    return filled(
        ctGrid,
        at ->
            (distanceMm.applyAsDouble(at) <= 0 ? LESION_HU : FAT_HU)
                + NOISE_HU * noise.nextGaussian());
  }

  private static Mask inside(Geometry grid, ToDoubleFunction<Vector3> distanceMm) {
    Volume distance = filled(grid, distanceMm);
    return TestImages.mask(grid, i -> distance.intensity(i) <= 0);
  }

  private static Volume filled(Geometry grid, ToDoubleFunction<Vector3> at) {
    Size size = grid.size();
    double[] values = new double[size.voxels()];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          at.applyAsDouble(
              grid.position(i % size.x(), i / size.x() % size.y(), i / size.x() / size.y()));
    }
    return Volume.of(grid, PixelType.FLOAT64, values);
  }

  private static Geometry grid(int x, int y, int z, Vector3 spacingMm) {
    return new Geometry(new Size(x, y, z), spacingMm, new Vector3(0, 0, 0), Direction.IDENTITY);
  }
}
