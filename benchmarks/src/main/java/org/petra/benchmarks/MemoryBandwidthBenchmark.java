package org.petra.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What memory gives: arrays far larger than any cache are copied. An operation is a mebibyte read
 * or written, so that the score is MiB/s; a write that first reads its line counts once.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MemoryBandwidthBenchmark {

  private static final int MEBIBYTES = 128;
  private static final int DOUBLES = MEBIBYTES * (1 << 20) / Double.BYTES;

  private final double[] from = new double[DOUBLES];
  private final double[] to = new double[DOUBLES];

  /** By one thread. */
  @Benchmark
  @Threads(1)
  @OperationsPerInvocation(2 * MEBIBYTES)
  public double[] oneThread() {
    return copy();
  }

  /** By two threads, each on arrays of its own. */
  @Benchmark
  @Threads(2)
  @OperationsPerInvocation(2 * MEBIBYTES)
  public double[] twoThreads() {
    return copy();
  }

  private double[] copy() {
    System.arraycopy(from, 0, to, 0, DOUBLES);
    return to;
  }
}
