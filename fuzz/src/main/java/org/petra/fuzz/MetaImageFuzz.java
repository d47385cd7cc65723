package org.petra.fuzz;

/** Bytes as a MetaImage file, with voxels within or beside it. */
public final class MetaImageFuzz {

  private static final FedFile FILE = new FedFile(".mha");

  private MetaImageFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    FILE.read(data);
  }
}
