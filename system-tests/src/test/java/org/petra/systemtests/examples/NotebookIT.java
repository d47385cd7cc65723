package org.petra.systemtests.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.petra.cli.stack.DataDirectory;
import org.petra.cli.stack.SupervisedStack;
import org.petra.systemtests.python.PythonEnvironment;
import org.petra.systemtests.stack.PetraUnderTest;
import org.petra.systemtests.stack.PetraUnderTest.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The notebook against what a demo of 45 patients leaves running. */
class NotebookIT {

  private static final String NAME = "agreement-with-scikit-learn.ipynb";
  private static final Path NOTEBOOK = PetraUnderTest.HOME.resolve("examples").resolve(NAME);

  private final Path out = Path.of("target", "notebook").toAbsolutePath();
  private final DataDirectory data = DataDirectory.at(out.resolve("data"));

  @AfterEach
  void stop() {
    new SupervisedStack(data).stop();
  }

  @Test
  void everyCellRunsAndScikitLearnAgrees() throws Exception {
    PetraUnderTest.requireBuilt();
    PythonEnvironment python = PythonEnvironment.ofNotebook();
    int port = PetraUnderTest.freePort();
    Outcome demo =
        PetraUnderTest.run(
            List.of(
                "demo",
                "--patients",
                "45",
                "--keep",
                "--out",
                out.toString(),
                "--port",
                Integer.toString(port)));
    assertThat(demo.exitStatus()).as(demo.output()).isZero();
    Outcome executed =
        python.module(
            Map.of(
                "PETRA_URL",
                "http://localhost:" + port,
                "PETRA_KEY_FILE",
                data.keys().resolve("scientist").toString()),
            "nbconvert",
            "--to",
            "notebook",
            "--execute",
            NOTEBOOK.toString(),
            "--output-dir",
            out.toString());
    assertThat(executed.exitStatus()).as(executed.output()).isZero();

    List<JsonNode> cells = codeCells(out.resolve(NAME));
    assertThat(cells).hasSameSizeAs(codeCells(NOTEBOOK));
    assertThat(cells).noneMatch(cell -> cell.path("execution_count").isNull());
    assertThat(cells.getLast().path("outputs").toString())
        .contains("all 12 AUCs agree; mean absolute difference");
  }

  private static List<JsonNode> codeCells(Path notebook) throws Exception {
    List<JsonNode> cells = new ArrayList<>();
    for (JsonNode cell : new JsonMapper().readTree(Files.readString(notebook)).path("cells")) {
      if (cell.path("cell_type").asString().equals("code")) {
        cells.add(cell);
      }
    }
    return cells;
  }
}
