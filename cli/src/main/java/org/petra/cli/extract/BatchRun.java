package org.petra.cli.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.petra.cli.terminal.CommandFailure;
import org.petra.cli.terminal.Progress;
import org.petra.cli.terminal.Terminal;
import org.petra.radiomics.RadiomicsException;

/**
 * Extracts many cases, some at a time; one that fails stops no other.
 *
 * @param extraction how each is extracted
 * @param jobs how many at a time
 * @param terminal where progress is shown
 */
record BatchRun(CaseExtraction extraction, int jobs, Terminal terminal) {

  private static final int SOME_FAILED = 3;

  /** Extracts the cases of {@code file}, writes {@code out} and returns the exit status. */
  int run(Path file, @Nullable Path out) {
    if (jobs < 1) {
      throw new CommandFailure("--jobs must be at least 1.");
    }
    BatchFormat format = out == null ? BatchFormat.JSON : BatchFormat.of(out);
    try {
      extraction.requireSettings();
      List<BatchCase.Outcome> outcomes = extract(BatchFile.read(file));
      if (out == null) {
        format.write(outcomes, System.out);
      } else {
        try (var stream = Files.newOutputStream(out)) {
          format.write(outcomes, stream);
        }
      }
      long failed = outcomes.stream().filter(outcome -> outcome.vector() == null).count();
      if (failed > 0) {
        terminal.warn(failed + " of " + outcomes.size() + " cases failed; their rows say why.");
      }
      return failed == 0 ? 0 : SOME_FAILED;
    } catch (RadiomicsException e) {
      throw new CommandFailure(e.code() + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new CommandFailure("Reading " + file + " or writing the result failed: " + e + ".", e);
    }
  }

  /** What became of each case, in the order of {@code cases}. */
  private List<BatchCase.Outcome> extract(List<BatchCase> cases) {
    try (ExecutorService pool = Executors.newFixedThreadPool(jobs);
        Progress progress = terminal.progress("Extracting", cases.size())) {
      ExecutorCompletionService<BatchCase.Outcome> ending = new ExecutorCompletionService<>(pool);
      List<Future<BatchCase.Outcome>> futures = new ArrayList<>();
      for (BatchCase batchCase : cases) {
        futures.add(ending.submit(() -> outcome(batchCase)));
      }
      for (int n = 0; n < cases.size(); n++) {
        ending.take();
        progress.step();
      }
      List<BatchCase.Outcome> outcomes = new ArrayList<>();
      for (Future<BatchCase.Outcome> future : futures) {
        outcomes.add(future.get());
      }
      return outcomes;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("Interrupted; nothing was written.", e);
    } catch (ExecutionException e) {
      throw new CommandFailure("A case ended in an unexpected way: " + e.getCause() + ".", e);
    }
  }

  private BatchCase.Outcome outcome(BatchCase batchCase) {
    try {
      MaskSource mask = new MaskSource(batchCase.mask(), batchCase.label(), Optional.empty());
      return new BatchCase.Outcome(
          batchCase.columns(), extraction.of(batchCase.image(), mask), "OK", "");
    } catch (RadiomicsException e) {
      return failed(batchCase, e.code().name(), String.valueOf(e.getMessage()));
    } catch (CommandFailure e) {
      return failed(batchCase, "FAILED", e.sentence());
    } catch (IOException e) {
      return failed(batchCase, "UNREADABLE_FILE", e.toString());
    } catch (OutOfMemoryError e) {
      return failed(
          batchCase, "OUT_OF_MEMORY", "Give fewer --jobs, or PETRA_JAVA_OPTIONS=-Xmx4g or more.");
    } catch (RuntimeException e) {
      // A defect of ours must not cost the other cases.
      return failed(batchCase, "UNEXPECTED", e.toString());
    }
  }

  private static BatchCase.Outcome failed(BatchCase batchCase, String status, String detail) {
    return new BatchCase.Outcome(batchCase.columns(), null, status, detail);
  }
}
