package org.petra.radiomics.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinTask;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.feature.FeatureClass;
import org.petra.radiomics.feature.FeatureStatus;
import org.petra.radiomics.feature.FeatureValue;
import org.petra.radiomics.feature.RegionFeatures;
import org.petra.radiomics.filter.FilteredImage;
import org.petra.radiomics.filter.OriginalImage;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Volume;
import org.petra.radiomics.preprocessing.Crop;
import org.petra.radiomics.preprocessing.Intensities;

/**
 * Extracts the features that its settings name. Immutable and safe for use by many threads.
 *
 * <p>Images are independent tasks of a parallel stream: they run in the common pool, or in the
 * {@link java.util.concurrent.ForkJoinPool} from one of whose threads {@link #extract} is called.
 * The result does not depend on the pool.
 */
public final class FeatureExtractor {

  private static final String ORIGINAL = new OriginalImage().imageNames().getFirst();

  /** The classes that no image is needed for, in the order of their columns. */
  private static final List<FeatureClass> SHAPES =
      List.of(FeatureClass.SHAPE, FeatureClass.SHAPE_2D);

  private final ExtractionSettings settings;
  private final List<String> featureNames;

  private FeatureExtractor(ExtractionSettings settings) {
    this.settings = settings;
    this.featureNames = columns(settings);
  }

  /** An extractor with these settings. */
  public static FeatureExtractor of(ExtractionSettings settings) {
    return new FeatureExtractor(settings);
  }

  private static List<String> columns(ExtractionSettings settings) {
    List<String> columns = new ArrayList<>();
    for (FeatureClass shape : SHAPES) {
      for (FeatureSelection selection : settings.selections()) {
        if (selection.featureClass() == shape) {
          columns.addAll(selection.columns(ORIGINAL));
        }
      }
    }
    for (ImageTypeSettings imageType : settings.imageTypes()) {
      for (String image : imageType.filter().imageNames()) {
        for (FeatureSelection selection : settings.selections()) {
          if (!SHAPES.contains(selection.featureClass())) {
            columns.addAll(selection.columns(image));
          }
        }
      }
    }
    return List.copyOf(columns);
  }

  /** The names of all columns, known before any extraction, in PyRadiomics' order. */
  public List<String> featureNames() {
    return featureNames;
  }

  /**
   * The features of the region {@code mask} of {@code image}.
   *
   * @throws RadiomicsException EMPTY_MASK, ROI_TOO_SMALL, GEOMETRY_MISMATCH, NON_FINITE_INTENSITY
   *     or TOO_MANY_GRAY_LEVELS; there is no vector then
   */
  public FeatureVector extract(Volume image, Mask mask) {
    PreparedCase prepared = PreparedCase.of(image, mask, settings);
    requireFinite(prepared);
    ForkJoinTask<Map<String, Object>> diagnostics =
        ForkJoinTask.adapt(() -> Diagnostics.of(settings, image, mask, prepared)).fork();
    Map<String, FeatureValue> computed = new HashMap<>();
    if (classes().contains(FeatureClass.SHAPE)) {
      put(computed, ORIGINAL, RegionFeatures.shape(prepared.croppedShape(settings)));
    }
    if (classes().contains(FeatureClass.SHAPE_2D)) {
      Mask shape = prepared.croppedShape(settings);
      put(computed, ORIGINAL, RegionFeatures.sliceShape(shape, settings.slicing()));
    }
    Mask region = prepared.croppedRegion();
    List<ImageTask> tasks = imageTasks(prepared);
    List<List<FeatureValue>> values =
        tasks.parallelStream().map(task -> task.compute(region, intensityClasses())).toList();
    for (int i = 0; i < tasks.size(); i++) {
      put(computed, tasks.get(i).name(), values.get(i));
    }
    List<FeatureValue> features = new ArrayList<>();
    for (String name : featureNames) {
      // Every column is there: an image too small for its filter leaves gaps with their reason.
      features.add(
          computed.getOrDefault(
              name, new FeatureValue(name, Double.NaN, FeatureStatus.IMAGE_TOO_SMALL_FOR_FILTER)));
    }
    return new FeatureVector(features, diagnostics.join());
  }

  private void requireFinite(PreparedCase prepared) {
    Intensities.requireFinite(prepared.image(), prepared.whole().mask());
    if (settings.imageTypes().stream().anyMatch(t -> !(t.filter() instanceof OriginalImage))) {
      Intensities.requireFinite(prepared.image());
    }
  }

  private List<FeatureClass> classes() {
    return settings.selections().stream().map(FeatureSelection::featureClass).toList();
  }

  private List<FeatureClass> intensityClasses() {
    return classes().stream().filter(c -> !SHAPES.contains(c)).toList();
  }

  /** The images of all filters, cropped to the region so that no whole filtered image is kept. */
  private List<ImageTask> imageTasks(PreparedCase prepared) {
    return settings.imageTypes().parallelStream()
        .map(type -> imageTasks(type, prepared))
        .toList()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<ImageTask> imageTasks(ImageTypeSettings type, PreparedCase prepared) {
    if (!type.filter().canFilter(prepared.image())) {
      return List.of();
    }
    List<ImageTask> tasks = new ArrayList<>();
    for (FilteredImage image : type.filter().apply(prepared.image(), prepared.region())) {
      ImageTask task =
          new ImageTask(image.name(), Crop.to(image.volume(), prepared.box()), type.features());
      task.requireFinite(prepared.croppedRegion());
      tasks.add(task);
    }
    return tasks;
  }

  private static void put(
      Map<String, FeatureValue> computed, String image, List<FeatureValue> values) {
    for (FeatureValue value : values) {
      String name = image + "_" + value.name();
      computed.put(name, new FeatureValue(name, value.value(), value.status()));
    }
  }
}
