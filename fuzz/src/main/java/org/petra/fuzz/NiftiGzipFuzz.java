package org.petra.fuzz;

/** Bytes as a compressed NIfTI file. */
public final class NiftiGzipFuzz {

  private static final FedFile FILE = new FedFile(".nii.gz");

  private NiftiGzipFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    FILE.read(data);
  }
}
