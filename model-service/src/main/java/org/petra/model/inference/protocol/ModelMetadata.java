package org.petra.model.inference.protocol;

import java.util.List;

/**
 * The protocol's description of a model.
 *
 * @param name of the model
 * @param versions that may be asked for
 * @param platform what fitted and computes it
 * @param inputs one for each feature, in the order of the signature
 * @param outputs probability of the class, and whether it reaches the threshold
 */
record ModelMetadata(
    String name,
    List<String> versions,
    String platform,
    List<TensorMetadata> inputs,
    List<TensorMetadata> outputs) {

  /** One tensor; -1 in a shape is the number of rows. */
  record TensorMetadata(String name, String datatype, List<Integer> shape) {

    /** A tensor of one entry a row. */
    static TensorMetadata column(String name, String datatype) {
      return new TensorMetadata(name, datatype, List.of(-1));
    }
  }
}
