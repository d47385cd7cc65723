package org.petra.fuzz;

/** Bytes as a NIfTI file. */
public final class NiftiFuzz {

  private static final FedFile FILE = new FedFile(".nii");

  private NiftiFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    FILE.read(data);
  }
}
