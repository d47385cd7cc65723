package org.petra.feature.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class HeapBudgetTest {

  private static final long MIB = 1L << 20;

  @Test
  void whatDoesNotFitBesideAnotherWaits() throws Exception {
    HeapBudget budget = new HeapBudget(10 * MIB);
    CountDownLatch asked = new CountDownLatch(1);
    try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> waiting;
      try (HeapBudget.Share _ = budget.take(6 * MIB);
          HeapBudget.Share _ = budget.take(3 * MIB)) {
        waiting =
            other.submit(
                () -> {
                  asked.countDown();
                  budget.take(6 * MIB).close();
                  return null;
                });
        asked.await();
        assertThat(waiting.isDone()).isFalse();
      }
      waiting.get();
    }
  }

  @Test
  void whatIsLargerThanAllGoesAlone() throws Exception {
    HeapBudget budget = new HeapBudget(10 * MIB);

    budget.take(1000 * MIB).close();
    budget.take(10 * MIB).close();
  }
}
