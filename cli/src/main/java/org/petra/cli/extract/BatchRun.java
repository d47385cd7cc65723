package org.petra.cli.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.petra.cli.terminal.CommandFailure;
import org.petra.cli.terminal.Progress;
import org.petra.cli.terminal.Terminal;
import org.petra.radiomics.RadiomicsException;

/**
 * Extracts many cases, some at a time; one that fails stops no other, and a run that is killed
 * leaves a journal of what it had finished.
 *
 * @param extraction how each is extracted
 * @param jobs how many at a time
 * @param resume whether to go on with such a journal
 * @param terminal where progress is shown
 */
record BatchRun(CaseExtraction extraction, int jobs, boolean resume, Terminal terminal) {

  private static final int SOME_FAILED = 3;

  /** What became of the case in a row. */
  private record Ended(int row, BatchCase.Outcome outcome) {}

  /** Extracts the cases of {@code file}, writes {@code out} and returns the exit status. */
  int run(Path file, @Nullable Path out) {
    if (jobs < 1) {
      throw new CommandFailure("--jobs must be at least 1.");
    }
    BatchFormat format = out == null ? BatchFormat.JSON : BatchFormat.of(out);
    try {
      extraction.requireSettings();
      List<BatchCase> cases = BatchFile.read(file);
      if (cases.isEmpty()) {
        throw new CommandFailure(file + " lists no case.");
      }
      List<BatchCase.Outcome> outcomes;
      if (out == null) {
        outcomes = extract(cases, Map.of(), _ -> {});
        format.write(outcomes, System.out);
      } else {
        outcomes = extract(cases, out, format);
      }
      long failed = outcomes.stream().filter(outcome -> outcome.vector() == null).count();
      if (failed > 0) {
        terminal.warn(failed + " of " + outcomes.size() + " cases failed; their rows say why.");
      }
      return failed == 0 ? 0 : SOME_FAILED;
    } catch (RadiomicsException e) {
      throw new CommandFailure(e.code() + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new CommandFailure(
          "Reading " + file + " or writing the result failed: " + FileTrouble.of(e) + ".", e);
    }
  }

  /** Extracts with a journal, and puts the whole result in its place at the end. */
  private List<BatchCase.Outcome> extract(List<BatchCase> cases, Path out, BatchFormat format)
      throws IOException {
    String request = extraction.request();
    try (BatchJournal journal =
        resume ? BatchJournal.resume(out, request, cases) : BatchJournal.begin(out, request)) {
      if (!journal.done().isEmpty()) {
        terminal.warn(journal.done().size() + " of " + cases.size() + " cases are done already.");
      }
      List<BatchCase.Outcome> outcomes =
          extract(
              cases,
              journal.done(),
              ended -> {
                try {
                  journal.add(ended.row(), ended.outcome());
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      try (var stream = Files.newOutputStream(out)) {
        format.write(outcomes, stream);
      }
      journal.delete();
      return outcomes;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * What became of each case, in the order of {@code cases}; those {@code done} are not repeated.
   */
  private List<BatchCase.Outcome> extract(
      List<BatchCase> cases, Map<Integer, BatchCase.Outcome> done, Consumer<Ended> ending) {
    Map<Integer, BatchCase.Outcome> outcomes = new TreeMap<>(done);
    try (ExecutorService pool = Executors.newFixedThreadPool(jobs);
        Progress progress = terminal.progress("Extracting", cases.size())) {
      ExecutorCompletionService<Ended> running = new ExecutorCompletionService<>(pool);
      progress.to(done.size());
      for (int row = 0; row < cases.size(); row++) {
        int number = row;
        if (!done.containsKey(row)) {
          running.submit(() -> new Ended(number, outcome(cases.get(number))));
        }
      }
      try {
        while (outcomes.size() < cases.size()) {
          Ended ended = running.take().get();
          ending.accept(ended);
          outcomes.put(ended.row(), ended.outcome());
          progress.step();
        }
      } finally {
        // Where the journal cannot be written the rest need not run.
        pool.shutdownNow();
      }
      return List.copyOf(outcomes.values());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("Interrupted; the result was not written.", e);
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
      return failed(batchCase, "UNREADABLE_FILE", FileTrouble.of(e) + ".");
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
