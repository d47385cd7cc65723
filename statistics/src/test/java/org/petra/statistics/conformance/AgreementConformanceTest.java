package org.petra.statistics.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.petra.statistics.agreement.IccForm;
import org.petra.statistics.agreement.IccInterval;
import org.petra.statistics.agreement.IntraclassCorrelation;
import tools.jackson.databind.JsonNode;

/** Intraclass correlations of three features read three times, as Pingouin computes them. */
class AgreementConformanceTest {

  /** The reference rounds interval bounds to two decimals; a little more for its own rounding. */
  private static final double TWO_DECIMALS = 0.005 + 1e-9;

  private static final double LEVEL = 0.95;

  @Test
  void everyFormOfEveryFeature() {
    SharedReference.Csv readings = SharedReference.csv("readings.csv");
    JsonNode expected = SharedReference.expected().get("icc");

    assertThat(SharedReference.names(expected))
        .isEqualTo(new TreeSet<>(List.of(readings.text("feature"))));
    for (String feature : SharedReference.names(expected)) {
      JsonNode forms = expected.get(feature);
      assertThat(SharedReference.names(forms))
          .isEqualTo(
              new TreeSet<>(Arrays.stream(IccForm.values()).map(IccForm::notation).toList()));
      for (IccForm form : IccForm.values()) {
        assertAgrees(table(readings, feature), form, forms.get(form.notation()));
      }
    }
  }

  private static void assertAgrees(double[][] values, IccForm form, JsonNode reference) {
    String name = form.notation();
    IccInterval interval = IntraclassCorrelation.interval(values, form, LEVEL).get();
    IccInterval.FTest test = interval.test();

    SharedReference.assertAgrees(name, interval.icc(), reference.get("icc"));
    SharedReference.assertAgrees(name + " F", test.statistic(), reference.get("F"));
    SharedReference.assertAgrees(name + " df1", test.numerator(), reference.get("df1"));
    SharedReference.assertAgrees(name + " df2", test.denominator(), reference.get("df2"));
    SharedReference.assertAgrees(name + " p", test.pValue(), reference.get("p"));
    assertThat(interval.lower())
        .as(name)
        .isCloseTo(reference.get("ci95").get(0).doubleValue(), within(TWO_DECIMALS));
    assertThat(interval.upper())
        .as(name)
        .isCloseTo(reference.get("ci95").get(1).doubleValue(), within(TWO_DECIMALS));
  }

  private static double[][] table(SharedReference.Csv readings, String feature) {
    double[] lesion = readings.numbersWhere("lesion", "feature", feature);
    double[] reading = readings.numbersWhere("reading", "feature", feature);
    double[] value = readings.numbersWhere("value", "feature", feature);
    int lesions = (int) Arrays.stream(lesion).max().orElseThrow() + 1;
    double[][] table = new double[lesions][value.length / lesions];
    for (int i = 0; i < value.length; i++) {
      table[(int) lesion[i]][(int) reading[i]] = value[i];
    }
    return table;
  }
}
