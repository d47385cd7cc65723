package org.petra.radiomics.feature;

import java.util.List;
import org.petra.radiomics.feature.definition.FeatureDefinition;
import org.petra.radiomics.feature.firstorder.FirstOrderFeatures;
import org.petra.radiomics.feature.glcm.GlcmFeatures;
import org.petra.radiomics.feature.gldm.GldmFeatures;
import org.petra.radiomics.feature.glrlm.GlrlmFeatures;
import org.petra.radiomics.feature.glszm.GlszmFeatures;
import org.petra.radiomics.feature.ngtdm.NgtdmFeatures;
import org.petra.radiomics.feature.shape.ShapeFeatures;
import org.petra.radiomics.feature.shape.SliceShapeFeatures;

/** A family of features, with PyRadiomics' name and the features a whole class has there. */
public enum FeatureClass {
  /** Size and shape of the region: 14 features. */
  SHAPE("shape", ShapeFeatures.ALL),
  /** Size and shape of a region within one slice: 9 features, computed only when asked for. */
  SHAPE_2D("shape2D", SliceShapeFeatures.ALL),
  /** The distribution of intensities: 18 features. */
  FIRST_ORDER("firstorder", FirstOrderFeatures.ALL),
  /** Gray level co-occurrence matrix: 24 features. */
  GLCM("glcm", GlcmFeatures.ALL),
  /** Gray level run length matrix: 16 features. */
  GLRLM("glrlm", GlrlmFeatures.ALL),
  /** Gray level size zone matrix: 16 features. */
  GLSZM("glszm", GlszmFeatures.ALL),
  /** Gray level dependence matrix: 14 features. */
  GLDM("gldm", GldmFeatures.ALL),
  /** Neighbouring gray tone difference matrix: 5 features. */
  NGTDM("ngtdm", NgtdmFeatures.ALL);

  private final String pyradiomicsName;
  private final List<String> featureNames;

  <M> FeatureClass(String pyradiomicsName, List<FeatureDefinition<M>> features) {
    this.pyradiomicsName = pyradiomicsName;
    this.featureNames = features.stream().map(f -> pyradiomicsName + "_" + f.name()).toList();
  }

  /** The name of the class in PyRadiomics' settings and feature names. */
  public String pyradiomicsName() {
    return pyradiomicsName;
  }

  /** The names of the features as in {@link FeatureValue#name()}, in the order of computation. */
  public List<String> featureNames() {
    return featureNames;
  }
}
