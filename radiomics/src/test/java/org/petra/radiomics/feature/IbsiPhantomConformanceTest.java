package org.petra.radiomics.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petra.radiomics.discretization.Discretization;
import org.petra.radiomics.file.ImageFile;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.preprocessing.BoundingBox;
import org.petra.radiomics.preprocessing.MaskedImage;

/**
 * The consensus values of the IBSI's digital phantom, a judge that owes nothing to PyRadiomics.
 * They are published to three digits. Left out is where PyRadiomics, and so Petra, has another
 * definition: kurtosis is not less 3, and the axis lengths divide by the number of voxels and not
 * by one less.
 */
class IbsiPhantomConformanceTest {

  private static final Path IBSI = Path.of("../../shared/ibsi");

  private static final Map<String, Double> VALUES = new HashMap<>();
  private static Map<String, double[]> consensus = Map.of();

  @BeforeAll
  static void compute() throws IOException {
    if (!Files.isDirectory(IBSI)) {
      return;
    }
    Mask mask = ImageFile.readMask(IBSI.resolve("digital_phantom/mask/mask.nii.gz"), 1);
    MaskedImage region =
        new MaskedImage(
                ImageFile.readVolume(IBSI.resolve("digital_phantom/image/phantom.nii.gz")), mask)
            .crop(BoundingBox.of(mask));
    List<FeatureValue> values = new ArrayList<>(RegionFeatures.shape(region.mask()));
    values.addAll(
        RegionFeatures.intensity(
            region.image(),
            region.mask(),
            FeatureSettings.of(new Discretization.FixedBinWidth(1)),
            EnumSet.allOf(FeatureClass.class)));
    values.forEach(f -> VALUES.put(f.name(), f.value()));
    try (var lines = Files.lines(IBSI.resolve("ibsi1_reference_values.csv"))) {
      consensus =
          lines
              .filter(l -> l.startsWith("digital phantom,"))
              .map(l -> l.split(","))
              .filter(c -> !c[c.length - 3].isEmpty())
              .collect(
                  Collectors.toMap(
                      c -> c[c.length - 1],
                      c ->
                          new double[] {number(c, 3), c[c.length - 2].isEmpty() ? 0 : number(c, 2)},
                      (a, b) -> a));
    }
  }

  private static double number(String[] columns, int fromEnd) {
    return Double.parseDouble(columns[columns.length - fromEnd]);
  }

  @ParameterizedTest
  @CsvSource({
    "morph_volume, shape_MeshVolume",
    "morph_vol_approx, shape_VoxelVolume",
    "morph_area_mesh, shape_SurfaceArea",
    "morph_av, shape_SurfaceVolumeRatio",
    "morph_sphericity, shape_Sphericity",
    "morph_diam, shape_Maximum3DDiameter",
    "morph_pca_elongation, shape_Elongation",
    "morph_pca_flatness, shape_Flatness",
    "stat_mean, firstorder_Mean",
    "stat_var, firstorder_Variance",
    "stat_skew, firstorder_Skewness",
    "stat_median, firstorder_Median",
    "stat_min, firstorder_Minimum",
    "stat_p10, firstorder_10Percentile",
    "stat_p90, firstorder_90Percentile",
    "stat_max, firstorder_Maximum",
    "stat_iqr, firstorder_InterquartileRange",
    "stat_range, firstorder_Range",
    "stat_mad, firstorder_MeanAbsoluteDeviation",
    "stat_rmad, firstorder_RobustMeanAbsoluteDeviation",
    "stat_energy, firstorder_Energy",
    "stat_rms, firstorder_RootMeanSquared",
    "ih_entropy, firstorder_Entropy",
    "ih_uniformity, firstorder_Uniformity",
    "cm_joint_max_3D_avg, glcm_MaximumProbability",
    "cm_joint_avg_3D_avg, glcm_JointAverage",
    "cm_joint_var_3D_avg, glcm_SumSquares",
    "cm_joint_entr_3D_avg, glcm_JointEntropy",
    "cm_diff_avg_3D_avg, glcm_DifferenceAverage",
    "cm_diff_var_3D_avg, glcm_DifferenceVariance",
    "cm_diff_entr_3D_avg, glcm_DifferenceEntropy",
    "cm_sum_avg_3D_avg, glcm_SumAverage",
    "cm_sum_entr_3D_avg, glcm_SumEntropy",
    "cm_energy_3D_avg, glcm_JointEnergy",
    "cm_contrast_3D_avg, glcm_Contrast",
    "cm_inv_diff_3D_avg, glcm_Id",
    "cm_inv_diff_norm_3D_avg, glcm_Idn",
    "cm_inv_diff_mom_3D_avg, glcm_Idm",
    "cm_inv_diff_mom_norm_3D_avg, glcm_Idmn",
    "cm_inv_var_3D_avg, glcm_InverseVariance",
    "cm_corr_3D_avg, glcm_Correlation",
    "cm_auto_corr_3D_avg, glcm_Autocorrelation",
    "cm_clust_tend_3D_avg, glcm_ClusterTendency",
    "cm_clust_shade_3D_avg, glcm_ClusterShade",
    "cm_clust_prom_3D_avg, glcm_ClusterProminence",
    "cm_info_corr1_3D_avg, glcm_Imc1",
    "cm_info_corr2_3D_avg, glcm_Imc2",
    "rlm_sre_3D_avg, glrlm_ShortRunEmphasis",
    "rlm_lre_3D_avg, glrlm_LongRunEmphasis",
    "rlm_lgre_3D_avg, glrlm_LowGrayLevelRunEmphasis",
    "rlm_hgre_3D_avg, glrlm_HighGrayLevelRunEmphasis",
    "rlm_srlge_3D_avg, glrlm_ShortRunLowGrayLevelEmphasis",
    "rlm_srhge_3D_avg, glrlm_ShortRunHighGrayLevelEmphasis",
    "rlm_lrlge_3D_avg, glrlm_LongRunLowGrayLevelEmphasis",
    "rlm_lrhge_3D_avg, glrlm_LongRunHighGrayLevelEmphasis",
    "rlm_glnu_3D_avg, glrlm_GrayLevelNonUniformity",
    "rlm_glnu_norm_3D_avg, glrlm_GrayLevelNonUniformityNormalized",
    "rlm_rlnu_3D_avg, glrlm_RunLengthNonUniformity",
    "rlm_rlnu_norm_3D_avg, glrlm_RunLengthNonUniformityNormalized",
    "rlm_r_perc_3D_avg, glrlm_RunPercentage",
    "rlm_gl_var_3D_avg, glrlm_GrayLevelVariance",
    "rlm_rl_var_3D_avg, glrlm_RunVariance",
    "rlm_rl_entr_3D_avg, glrlm_RunEntropy",
    "szm_sze_3D, glszm_SmallAreaEmphasis",
    "szm_lze_3D, glszm_LargeAreaEmphasis",
    "szm_lgze_3D, glszm_LowGrayLevelZoneEmphasis",
    "szm_hgze_3D, glszm_HighGrayLevelZoneEmphasis",
    "szm_szlge_3D, glszm_SmallAreaLowGrayLevelEmphasis",
    "szm_szhge_3D, glszm_SmallAreaHighGrayLevelEmphasis",
    "szm_lzlge_3D, glszm_LargeAreaLowGrayLevelEmphasis",
    "szm_lzhge_3D, glszm_LargeAreaHighGrayLevelEmphasis",
    "szm_glnu_3D, glszm_GrayLevelNonUniformity",
    "szm_glnu_norm_3D, glszm_GrayLevelNonUniformityNormalized",
    "szm_zsnu_3D, glszm_SizeZoneNonUniformity",
    "szm_zsnu_norm_3D, glszm_SizeZoneNonUniformityNormalized",
    "szm_z_perc_3D, glszm_ZonePercentage",
    "szm_gl_var_3D, glszm_GrayLevelVariance",
    "szm_zs_var_3D, glszm_ZoneVariance",
    "szm_zs_entr_3D, glszm_ZoneEntropy",
    "ngl_lde_3D, gldm_SmallDependenceEmphasis",
    "ngl_hde_3D, gldm_LargeDependenceEmphasis",
    "ngl_lgce_3D, gldm_LowGrayLevelEmphasis",
    "ngl_hgce_3D, gldm_HighGrayLevelEmphasis",
    "ngl_ldlge_3D, gldm_SmallDependenceLowGrayLevelEmphasis",
    "ngl_ldhge_3D, gldm_SmallDependenceHighGrayLevelEmphasis",
    "ngl_hdlge_3D, gldm_LargeDependenceLowGrayLevelEmphasis",
    "ngl_hdhge_3D, gldm_LargeDependenceHighGrayLevelEmphasis",
    "ngl_glnu_3D, gldm_GrayLevelNonUniformity",
    "ngl_dcnu_3D, gldm_DependenceNonUniformity",
    "ngl_dcnu_norm_3D, gldm_DependenceNonUniformityNormalized",
    "ngl_gl_var_3D, gldm_GrayLevelVariance",
    "ngl_dc_var_3D, gldm_DependenceVariance",
    "ngl_dc_entr_3D, gldm_DependenceEntropy",
    "ngt_coarseness_3D, ngtdm_Coarseness",
    "ngt_contrast_3D, ngtdm_Contrast",
    "ngt_busyness_3D, ngtdm_Busyness",
    "ngt_complexity_3D, ngtdm_Complexity",
    "ngt_strength_3D, ngtdm_Strength"
  })
  void agreesWithTheConsensus(String tag, String feature) {
    assumeTrue(Files.isDirectory(IBSI), "../shared/ibsi is absent");
    double[] expected = consensus.get(tag);
    assertThat(expected).as(tag).isNotNull();
    double value = VALUES.get(feature);

    double lastDigit = Math.pow(10, Math.floor(Math.log10(Math.abs(expected[0]))) - 2);
    assertThat(Math.abs(value - expected[0]))
        .as("%s is %s, consensus %s", feature, value, expected[0])
        .isLessThanOrEqualTo(Math.max(expected[1], lastDigit / 2 * (1 + 1e-9)));
  }
}
