package org.petra.cli.demo;

import java.nio.file.Path;
import java.util.List;
import org.petra.cli.stack.PetraHome;
import org.petra.cli.terminal.Progress;
import org.petra.cli.terminal.Terminal;
import org.petra.contracts.model.Evaluation;
import org.petra.simulator.SimulatedCohort;

/** The demo on a running stack: real study, simulated cohort, models, report. */
final class DemoRun {

  private final DemoSession session;
  private final StageClock clock;
  private final Terminal terminal;

  DemoRun(DemoSession session, StageClock clock) {
    this.session = session;
    this.clock = clock;
    this.terminal = session.terminal();
  }

  /** Runs all stages and prints what came out. */
  void run(int patients, PetraHome home, Path folder) {
    clock.time("bundled study", () -> new BundledStudy(session, home.bundledStudy()).run());
    SplitCases cases = clock.time("simulate and post", () -> post(patients));
    clock.time("extract", () -> extract(patients));
    List<Evaluation> evaluations = clock.time("train", () -> train(cases));
    List<String> champions = new Champions(session).promote(evaluations);
    List<Path> files =
        clock.time(
            "report", () -> new DemoReport(session, folder).run(Trainings.references(evaluations)));
    terminal.say("");
    terminal.say("AUC with DeLong's 95 % interval of " + evaluations.size() + " model versions");
    AucTable.lines(evaluations).forEach(terminal::say);
    terminal.say("  The cohort is SIMULATED: these figures say nothing about patients.");
    terminal.say("");
    terminal.say("Champions, by the AUC on the validation part");
    champions.forEach(terminal::say);
    terminal.say("");
    terminal.say("Files");
    files.forEach(file -> terminal.say("  " + file));
  }

  private SplitCases post(int patients) {
    SimulatedCohort cohort = SimulatedCohort.of(patients, SimulatedCohort.DEFAULT_SEED);
    try (Progress progress = terminal.progress("Simulating and storing patients", patients)) {
      return new CohortUpload(session).run(cohort, progress);
    }
  }

  private int extract(int patients) {
    CaseClient cases = new CaseClient(session.poster(DemoSession.SIMULATED), DemoSession.SIMULATED);
    try (Progress progress = terminal.progress("Extracting features of cases", patients)) {
      cases.awaitExtraction(patients, progress);
    }
    return patients;
  }

  private List<Evaluation> train(SplitCases cases) {
    Trainings trainings = new Trainings(session);
    try (Progress progress =
        terminal.progress(
            "Training " + Trainings.count() + " models (per cent)", Trainings.WHOLE)) {
      return trainings.run(cases, progress);
    }
  }
}
