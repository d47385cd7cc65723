package org.petra.radiomics.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.feature.FeatureClass;
import org.petra.radiomics.feature.FeatureStatus;
import org.petra.radiomics.feature.FeatureValue;
import org.petra.radiomics.feature.RegionFeatures;
import org.petra.radiomics.filter.FilteredImage;
import org.petra.radiomics.filter.OriginalImage;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Volume;
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
    Map<String, FeatureValue> computed = new HashMap<>();
    Map<String, Object> diagnostics = new LinkedHashMap<>();
    for (Part part : Pieces.map(pieces(image, mask, prepared), Supplier::get)) {
      part.values().forEach(value -> computed.put(value.name(), value));
      diagnostics.putAll(part.diagnostics());
    }
    List<FeatureValue> features = new ArrayList<>();
    for (String name : featureNames) {
      // Every column is there: an image too small for its filter leaves gaps with their reason.
      features.add(
          computed.getOrDefault(
              name, new FeatureValue(name, Double.NaN, FeatureStatus.IMAGE_TOO_SMALL_FOR_FILTER)));
    }
    return new FeatureVector(features, diagnostics);
  }

  /** What one piece of work adds to the result, with the names of columns. */
  private record Part(List<FeatureValue> values, Map<String, Object> diagnostics) {

    static Part of(String image, List<FeatureValue> values) {
      return new Part(
          values.stream()
              .map(v -> new FeatureValue(image + "_" + v.name(), v.value(), v.status()))
              .toList(),
          Map.of());
    }
  }

  /** Image types come first: they take longest, and fall into pieces of their own. */
  private List<Supplier<Part>> pieces(Volume image, Mask mask, PreparedCase prepared) {
    List<Supplier<Part>> pieces = new ArrayList<>();
    Mask region = prepared.croppedRegion();
    for (ImageTypeSettings type : settings.imageTypes()) {
      pieces.add(() -> imageType(type, prepared, region));
    }
    List<FeatureClass> classes = classes();
    if (classes.contains(FeatureClass.SHAPE)) {
      pieces.add(() -> Part.of(ORIGINAL, RegionFeatures.shape(prepared.croppedShape(settings))));
    }
    if (classes.contains(FeatureClass.SHAPE_2D)) {
      pieces.add(
          () ->
              Part.of(
                  ORIGINAL,
                  RegionFeatures.sliceShape(prepared.croppedShape(settings), settings.slicing())));
    }
    pieces.add(() -> new Part(List.of(), Diagnostics.of(settings, image, mask, prepared)));
    return pieces;
  }

  private Part imageType(ImageTypeSettings type, PreparedCase prepared, Mask region) {
    if (!type.filter().canFilter(prepared.image())) {
      return new Part(List.of(), Map.of());
    }
    List<ImageTask> tasks = new ArrayList<>();
    for (FilteredImage image : type.filter().apply(prepared.image(), prepared.region())) {
      ImageTask task = new ImageTask(image.name(), image.intensities().on(region), type.features());
      task.requireFinite();
      tasks.add(task);
    }
    Set<FeatureClass> classes = intensityClasses();
    List<FeatureValue> values =
        Pieces.map(tasks, task -> Part.of(task.name(), task.compute(classes)).values()).stream()
            .flatMap(List::stream)
            .toList();
    return new Part(values, Map.of());
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

  private Set<FeatureClass> intensityClasses() {
    return classes().stream().filter(c -> !SHAPES.contains(c)).collect(Collectors.toSet());
  }
}
