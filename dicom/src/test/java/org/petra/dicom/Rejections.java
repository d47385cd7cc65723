package org.petra.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.petra.radiomics.RadiomicsException;

/** Asserts on errors by their code. */
public final class Rejections {

  private Rejections() {}

  /** The call fails with that code and says these words. */
  public static void assertRejects(
      ThrowingCallable call, RadiomicsException.Code code, String... words) {
    assertThatExceptionOfType(RadiomicsException.class)
        .isThrownBy(call)
        .matches(e -> e.code() == code, "has code " + code)
        .satisfies(e -> Stream.of(words).forEach(w -> assertThat(e.getMessage()).contains(w)));
  }
}
