package org.petra.simulator.image;

import java.util.ArrayList;
import java.util.List;
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

  /**
   * The images of a patient and their readings; the same arguments give the same voxels, and the
   * same images whatever the drawings.
   *
   * @param drawings how the lesion is outlined, each time
   */
  public static ImagedLesion of(PatientPlan plan, List<Drawing> drawings, Random random) {
    Scanner scanner = plan.split() == SplitName.EXTERNAL ? Scanner.SECOND : Scanner.FIRST;
    Lesion lesion = Lesion.draw(plan.her2(), random);
    LesionShape shape = new LesionShape(lesion, random);
    double half = shape.extentMm() + MARGIN_MM;
    // The lesion's centre falls anywhere within a voxel, as it does in a patient.
    Vector3 centre =
        new Vector3(60 + random.nextDouble(), -80 + random.nextDouble(), 120 + random.nextDouble());
    Geometry ctGrid = grid(half, scanner.ctVoxelMm());
    Geometry petGrid = grid(half, scanner.petVoxelMm());
    CtImage ct = CtImage.of(ctGrid, lesion, shape, scanner, half, random);
    PetImage.Uptake uptake =
        new PetImage.Uptake(shape.mask(petGrid, SEED_MARGIN_MM), plan.suvMax());
    PetImage pet = PetImage.of(petGrid, lesion, shape, scanner, uptake, random);
    // Drawn last, so that the images are the same however often the lesion is outlined.
    List<DrawnLesion> readings = new ArrayList<>();
    for (Drawing drawing : drawings) {
      Outline onCt = Outline.on(ctGrid, shape, drawing, random);
      Outline onPet = Outline.on(petGrid, shape, drawing, random);
      readings.add(
          new DrawnLesion(
              drawing.reading(),
              moved(onCt.mask(ctGrid, 0), centre),
              moved(onPet.mask(petGrid, SEED_MARGIN_MM), centre)));
    }
    return new ImagedLesion(
        scanner.model(), ct.movedTo(centre), pet.movedTo(centre), List.copyOf(readings));
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
