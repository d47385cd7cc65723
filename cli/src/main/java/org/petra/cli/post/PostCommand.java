package org.petra.cli.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
      "What was stored before is not stored twice. The exit status is 0 only when all are stored."
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
    FileUpload upload = new FileUpload(new StowClient(new PetraClient(address(), posterKey())));
    try (Progress progress = terminal.progress("Storing DICOM objects", files.dicom().size())) {
      upload.post(files.dicom(), progress);
    }
    return report(terminal, files, upload);
  }

  private int report(Terminal terminal, Part10Files files, FileUpload upload) {
    terminal.say(upload.stored() + " of " + files.dicom().size() + " objects are stored.");
    if (!files.other().isEmpty()) {
      terminal.say(files.other().size() + " files are not DICOM Part 10 and were left alone:");
      files.other().stream().limit(MOST_NAMED).forEach(file -> terminal.say("  " + file));
    }
    upload.failures().forEach((file, why) -> terminal.warn("  " + file + " was refused: " + why));
    boolean all = upload.failures().isEmpty() && upload.stored() == files.dicom().size();
    if (!all) {
      throw new CommandFailure(
          (files.dicom().size() - upload.stored())
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
