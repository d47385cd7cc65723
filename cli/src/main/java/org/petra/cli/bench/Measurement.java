package org.petra.cli.bench;

import java.util.Map;

/**
 * What was measured of a case.
 *
 * @param name the case
 * @param roiVoxels voxels of the region after resampling
 * @param features how many features there are
 * @param stageMillis what each stage adds, alone and on all cores, in ms; stages run side by side
 *     in a whole extraction, so they sum to more than it takes
 * @param totalMillis a whole extraction, warm, in ms: the median
 * @param peakHeapBytes the most heap in use during one, garbage included
 * @param peerMillis a whole extraction by each peer, in ms
 * @param threadMillis a whole extraction by so many threads, in ms
 */
record Measurement(
    String name,
    int roiVoxels,
    int features,
    Map<String, Double> stageMillis,
    double totalMillis,
    long peakHeapBytes,
    Map<String, Double> peerMillis,
    Map<Integer, Double> threadMillis) {

  double voxelsPerSecond() {
    return roiVoxels / totalMillis * 1e3;
  }

  Measurement withPeers(Map<String, Double> millis) {
    return new Measurement(
        name, roiVoxels, features, stageMillis, totalMillis, peakHeapBytes, millis, threadMillis);
  }
}
