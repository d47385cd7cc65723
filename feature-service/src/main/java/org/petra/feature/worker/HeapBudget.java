package org.petra.feature.worker;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * How much of the heap images may take at one time, whatever the number of workers. A worker whose
 * image does not fit beside the others waits; an image larger than all of it goes alone.
 */
@Component
class HeapBudget {

  private static final long BYTES_PER_PERMIT = 1L << 20;

  /** The rest is for the service itself and for garbage. */
  private static final double SHARE_OF_HEAP = 0.75;

  private final int permits;
  private final Semaphore free;

  HeapBudget() {
    this((long) (Runtime.getRuntime().maxMemory() * SHARE_OF_HEAP));
  }

  HeapBudget(long bytes) {
    this.permits = permits(bytes);
    this.free = new Semaphore(permits, true);
  }

  /** Waits for so many bytes, which are free again when the share is closed. */
  Share take(long bytes) throws InterruptedException {
    int needed = Math.min(permits(bytes), permits);
    free.acquire(needed);
    return () -> free.release(needed);
  }

  private static int permits(long bytes) {
    return Math.clamp(bytes / BYTES_PER_PERMIT, 1, Integer.MAX_VALUE);
  }

  /** What a worker holds while it has an image in memory. */
  interface Share extends AutoCloseable {
    @Override
    void close();
  }
}
