package org.petra.fuzz;

/** Bytes as a NRRD file, with voxels within or beside it. */
public final class NrrdFuzz {

  private static final FedFile FILE = new FedFile(".nrrd");

  private NrrdFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    FILE.read(data);
  }
}
