/**
 * The engine: radiomic features of a region of an image, on the JDK alone. Here are what all of it
 * shares, its errors and its version; {@link org.petra.radiomics.extraction} is where to start.
 *
 * <p>A whole program, which writes the features of label 1 of a mask:
 *
 * {@snippet lang=java :
 * import java.io.IOException;
 * import java.nio.file.Path;
 * import java.util.List;
 * import java.util.Map;
 * import org.petra.radiomics.RadiomicsException;
 * import org.petra.radiomics.extraction.ExtractionSettings;
 * import org.petra.radiomics.extraction.FeatureExtractor;
 * import org.petra.radiomics.feature.FeatureValue;
 * import org.petra.radiomics.file.ImageFile;
 * import org.petra.radiomics.image.Mask;
 * import org.petra.radiomics.image.Volume;
 *
 * public class FirstFeatures {
 *   public static void main(String[] files) throws IOException {
 *     // What a PyRadiomics parameter file says, as maps and lists.
 *     Map<String, ?> parameters =
 *         Map.of(
 *             "imageType", Map.of("Original", Map.of(), "LoG", Map.of("sigma", List.of(1.0, 3.0))),
 *             "setting", Map.of("binWidth", 25, "resampledPixelSpacing", List.of(1, 1, 1)));
 *     // Safe for many threads, and for any number of cases.
 *     FeatureExtractor extractor = FeatureExtractor.of(ExtractionSettings.fromMap(parameters));
 *     try {
 *       Volume image = ImageFile.readVolume(Path.of(files[0]));
 *       Mask region = ImageFile.readMask(Path.of(files[1]), 1);
 *       for (FeatureValue feature : extractor.extract(image, region).features()) {
 *         // The status says why a value is NaN, or that it says nothing.
 *         System.out.println(feature.name() + " " + feature.value() + " " + feature.status());
 *       }
 *     } catch (RadiomicsException e) {
 *       System.err.println(e.code() + ": " + e.getMessage());
 *     }
 *   }
 * }
 * }
 */
@NullMarked
package org.petra.radiomics;

import org.jspecify.annotations.NullMarked;
