package org.petra.cli.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.petra.cli.client.KnownInstances;
import org.petra.cli.client.Patience;
import org.petra.cli.client.PetraClient;
import org.petra.cli.client.StowClient;
import org.petra.cli.stack.DataDirectory;
import org.petra.cli.stack.Keys;
import org.petra.cli.stack.PetraHome;
import org.petra.cli.stack.StackState;
import org.petra.cli.stack.SupervisedStack;
import org.petra.cli.terminal.CommandFailure;
import org.petra.cli.terminal.Progress;
import org.petra.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code petra post}. */
@Command(
    name = "post",
    description = {
      "Stores every DICOM Part 10 file below a folder over STOW-RS; other files are left alone.",
      "What was stored before is not stored twice. A command that was stopped goes on where it",
      "stopped when it is given again. The exit status is 0 when all are stored, 1 when not."
    },
    footer = {"", "Example: petra post examples/STS_002 --cohort bundled"})
public final class PostCommand implements Callable<Integer> {

  private static final int MOST_NAMED = 20;

  @Parameters(paramLabel = "DIR", description = "The folder; all below it is looked at.")
  private Path folder = Path.of("");

  @Option(
      names = "--cohort",
      paramLabel = "NAME",
      defaultValue = "default",
      description = "The cohort to store in, by its poster's key (default '${DEFAULT-VALUE}').")
  private String cohort = "default";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "The data directory of the Petra on this machine; petra-data in the project's folder unless given.")
  private @Nullable Path data;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The address of another Petra; needs a key.")
  private @Nullable String url;

  @Option(
      names = "--key",
      paramLabel = "KEY",
      defaultValue = "${env:PETRA_KEY}",
      description =
          "The key of a poster; better given in the environment as PETRA_KEY, which other users cannot see.")
  private @Nullable String key;

  @Option(
      names = "--retry-for",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description =
          "How long to try again when the connection is lost or the server asks to wait (default ${DEFAULT-VALUE}).")
  private int retryFor = 300;

  @Option(
      names = "--all",
      description = "Sends every file again, also what an earlier run is known to have stored.")
  private boolean all;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new CommandFailure("There is no folder " + folder + ".");
    }
    Terminal terminal = Terminal.ofProcess();
    Part10Files files = Part10Files.below(folder);
    if (files.dicom().isEmpty()) {
      throw new CommandFailure("No DICOM Part 10 file is below " + folder + ".");
    }
    PetraClient client = new PetraClient(address(), posterKey());
    Journal journal = JournalFolder.journal(folder, client.url(), cohort);
    if (all) {
      journal.forget();
    }
    List<Path> remaining = journal.remaining(files.dicom(), new KnownInstances(client)::of);
    int before = files.dicom().size() - remaining.size();
    if (before > 0) {
      terminal.say(before + " objects were stored by an earlier run.");
    }
    Patience patience = Patience.of(Duration.ofSeconds(retryFor));
    FileUpload upload;
    try (Progress progress = terminal.progress("Storing DICOM objects", remaining.size())) {
      upload = new FileUpload(new StowClient(client, patience, progress::note), journal::add);
      send(upload, remaining, progress);
    }
    return report(terminal, files, before + upload.stored(), upload.failures());
  }

  private static void send(FileUpload upload, List<Path> files, Progress progress)
      throws IOException {
    try {
      upload.post(files, progress);
    } catch (CommandFailure e) {
      String more =
          upload.stored()
              + " objects were stored; the same command goes on where this one stopped.";
      throw new CommandFailure(e.sentence() + " " + more, e.log(), e.getCause());
    }
  }

  private static int report(
      Terminal terminal, Part10Files files, int stored, Map<Path, String> failures) {
    terminal.say(stored + " of " + files.dicom().size() + " objects are stored.");
    if (!files.other().isEmpty()) {
      terminal.say(files.other().size() + " files are not DICOM Part 10 and were left alone:");
      files.other().stream().limit(MOST_NAMED).forEach(file -> terminal.say("  " + file));
    }
    failures.forEach((file, why) -> terminal.warn("  " + file + " was refused: " + why));
    if (stored < files.dicom().size()) {
      throw new CommandFailure(
          (files.dicom().size() - stored)
              + " of "
              + files.dicom().size()
              + " objects are not stored.");
    }
    return 0;
  }

  private String address() {
    if (url != null) {
      return url;
    }
    return new SupervisedStack(directory())
        .state()
        .map(StackState::url)
        .orElseThrow(
            () ->
                new CommandFailure(
                    "No Petra runs over "
                        + directory().root()
                        + "; start one with ./petra up, or give --url and a key."));
  }

  private String posterKey() {
    return Optional.ofNullable(key)
        .filter(given -> !given.isBlank())
        .or(
            () ->
                url == null ? new Keys(directory()).of(Keys.posterName(cohort)) : Optional.empty())
        .orElseThrow(
            () ->
                new CommandFailure(
                    url != null
                        ? "A key is needed for " + url + ": give --key or set PETRA_KEY."
                        : "There is no key "
                            + Keys.posterName(cohort)
                            + " in "
                            + directory().keys()
                            + "; start Petra with ./petra up --cohort "
                            + cohort
                            + "."));
  }

  private DataDirectory directory() {
    return DataDirectory.at(data == null ? PetraHome.ofProcess().defaultData() : data);
  }
}
