package org.petra.cli.lifecycle;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petra.cli.client.PetraClient;
import org.petra.cli.stack.DataDirectory;
import org.petra.cli.stack.Keys;
import org.petra.cli.stack.PetraHome;
import org.petra.cli.stack.ServiceHealth;
import org.petra.cli.stack.StackState;
import org.petra.cli.stack.SupervisedStack;
import org.petra.cli.terminal.Terminal;
import org.petra.contracts.cases.CaseState;
import org.petra.contracts.cases.CaseView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code petra status}. */
@Command(
    name = "status",
    description =
        "Shows each service of a running Petra with its address, and how many cases it has.",
    footer = {"", "Exit status: 0 when every part is up, 1 when one is not, 3 when none runs."})
public final class StatusCommand implements Callable<Integer> {

  private static final int NOT_RUNNING = 3;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "The data directory to look at; petra-data in the project's folder unless given.")
  private @Nullable Path data;

  @Override
  public Integer call() {
    Terminal terminal = Terminal.ofProcess();
    DataDirectory directory =
        DataDirectory.at(data == null ? PetraHome.ofProcess().defaultData() : data);
    SupervisedStack stack = new SupervisedStack(directory);
    Optional<StackState> state = stack.supervisor().isPresent() ? stack.state() : Optional.empty();
    if (state.isEmpty()) {
      terminal.say("No Petra runs over " + directory.root() + ".");
      stack
          .state()
          .map(StackState::failure)
          .ifPresent(sentence -> terminal.say("  The last one ended: " + sentence));
      return NOT_RUNNING;
    }
    terminal.say("Petra at " + state.get().url() + " over " + directory.root());
    boolean up = true;
    try (HttpClient http = HttpClient.newHttpClient()) {
      ServiceHealth health = new ServiceHealth(http, directory);
      for (StackState.Part part : state.get().parts()) {
        boolean partUp = health.isUp(part);
        up &= partUp;
        terminal.say(line(part, partUp));
      }
    }
    if (up) {
      cases(state.get(), directory).ifPresent(terminal::say);
    }
    return up ? 0 : 1;
  }

  private static String line(StackState.Part part, boolean up) {
    return String.format(
        Locale.ROOT,
        "  %-16s %-5s %-22s process %d%s",
        part.name(),
        up ? "up" : "down",
        part.address(),
        part.pid(),
        part.restarts() == 0 ? "" : ", started again " + part.restarts() + " times");
  }

  private static Optional<String> cases(StackState state, DataDirectory directory) {
    return new Keys(directory)
        .of(Keys.VIEWER)
        .map(key -> new PetraClient(state.url(), key).list("/api/v1/cases", CaseView.class))
        .map(
            found -> {
              Map<CaseState, Long> counts =
                  found.stream()
                      .collect(
                          Collectors.groupingBy(
                              CaseView::state,
                              () -> new EnumMap<>(CaseState.class),
                              Collectors.counting()));
              return "  cases            " + found.size() + words(counts);
            });
  }

  private static String words(Map<CaseState, Long> counts) {
    return counts.isEmpty()
        ? ""
        : counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", ", " (", ")"));
  }
}
