package org.petra.simulator.image;

import java.util.Random;
import org.petra.contracts.model.SplitName;
import org.petra.radiomics.image.Direction;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;
import org.petra.simulator.cohort.PatientPlan;

/** Draws a patient's lesion and images it with the scanner of the patient's institution. */
public final class Imaging {

  private static final double MARGIN_MM = 13;
  private static final double SEED_MARGIN_MM = 2;

  private Imaging() {}

  /** The images of a patient; the same plan and random state give the same voxels. */
  public static ImagedLesion of(PatientPlan plan, Random random) {
    Scanner scanner = plan.split() == SplitName.EXTERNAL ? Scanner.SECOND : Scanner.FIRST;
    Lesion lesion = Lesion.draw(plan.her2(), random);
    LesionShape shape = new LesionShape(lesion, random);
    double half = shape.extentMm() + MARGIN_MM;
    // The lesion's centre falls anywhere within a voxel, as it does in a patient.
    Vector3 centre =
        new Vector3(60 + random.nextDouble(), -80 + random.nextDouble(), 120 + random.nextDouble());
    Geometry ctGrid = grid(half, scanner.ctVoxelMm());
    Geometry petGrid = grid(half, scanner.petVoxelMm());
    Mask seed = mask(petGrid, shape, SEED_MARGIN_MM);
    return new ImagedLesion(
        scanner.model(),
        CtImage.of(ctGrid, lesion, shape, scanner, half, random).movedTo(centre),
        moved(mask(ctGrid, shape, 0), centre),
        PetImage.of(
                petGrid, lesion, shape, scanner, new PetImage.Uptake(seed, plan.suvMax()), random)
            .movedTo(centre),
        moved(seed, centre));
  }

  private static Geometry grid(double half, Vector3 voxelMm) {
    Size size =
        new Size(
            (int) Math.ceil(2 * half / voxelMm.x()),
            (int) Math.ceil(2 * half / voxelMm.y()),
            (int) Math.ceil(2 * half / voxelMm.z()));
    Vector3 origin =
        new Vector3(
            -(size.x() - 1) / 2.0 * voxelMm.x(),
            -(size.y() - 1) / 2.0 * voxelMm.y(),
            -(size.z() - 1) / 2.0 * voxelMm.z());
    return new Geometry(size, voxelMm, origin, Direction.IDENTITY);
  }

  private static Mask mask(Geometry grid, LesionShape shape, double marginMm) {
    Size size = grid.size();
    boolean[] inside = new boolean[size.voxels()];
    for (int k = 0; k < size.z(); k++) {
      for (int j = 0; j < size.y(); j++) {
        for (int i = 0; i < size.x(); i++) {
          Vector3 p = grid.position(i, j, k);
          inside[size.index(i, j, k)] = shape.signedDistanceMm(p.x(), p.y(), p.z()) <= marginMm;
        }
      }
    }
    return Mask.of(grid, inside);
  }

  private static Mask moved(Mask mask, Vector3 centre) {
    return Mask.of(moved(mask.geometry(), centre), mask.toArray());
  }

  /**
   * The grid with its origin shifted to the patient position {@code centre}, rounded to a
   * micrometre.
   */
  static Geometry moved(Geometry grid, Vector3 centre) {
    Vector3 at = grid.originMm().plus(centre);
    Vector3 rounded = new Vector3(micrometre(at.x()), micrometre(at.y()), micrometre(at.z()));
    return new Geometry(grid.size(), grid.spacingMm(), rounded, grid.direction());
  }

  private static double micrometre(double mm) {
    return Math.round(mm * 1000) / 1000.0;
  }
}
