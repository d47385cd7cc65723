package org.petra.systemtests.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petra.systemtests.stack.PetraUnderTest;

class LauncherTest {

  /** What the script needs beside Java. */
  private static final List<String> TOOLS = List.of("sh", "sed", "dirname", "readlink", "cat");

  @TempDir Path folder;
  private Path oldJdk;
  private Path jdks;
  private Path tools;

  @BeforeEach
  void makeMachine() throws IOException {
    PetraUnderTest.requireBuilt();
    oldJdk = madeUpJdk(folder.resolve("old"), "17.0.15");
    jdks = Files.createDirectories(folder.resolve("jvm"));
    tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : TOOLS) {
      // A script, since JUnit warns of links that lead out of its folder.
      Path script = tools.resolve(tool);
      Files.writeString(script, "#!/bin/sh\nexec " + found(tool) + " \"$@\"\n");
      assertThat(script.toFile().setExecutable(true)).isTrue();
    }
  }

  @Test
  void findsTheJdkInAUsualFolderWhenEveryOtherIsOlder() throws Exception {
    madeUpJdk(jdks.resolve("a-jdk-21"), "21.0.1");
    Path newest = madeUpJdk(jdks.resolve("b-jdk-25"), "25.0.3");
    String output = launch(Map.of("JAVA_HOME", oldJdk.toString(), "JDK_HOME", oldJdk.toString()));
    assertThat(output).isEqualTo(taken(newest));
  }

  @Test
  void findsAMacBundleToo() throws Exception {
    Path bundle = madeUpJdk(jdks.resolve("temurin-25.jdk/Contents/Home"), "25");
    assertThat(launch(Map.of())).isEqualTo(taken(bundle));
  }

  @Test
  void takesJavaHomeThenJdkHomeBeforeTheUsualFolders() throws Exception {
    madeUpJdk(jdks.resolve("other"), "25.0.3");
    Path named = madeUpJdk(folder.resolve("named"), "26.0.1");
    assertThat(launch(Map.of("JAVA_HOME", oldJdk.toString(), "JDK_HOME", named.toString())))
        .isEqualTo(taken(named));
    assertThat(launch(Map.of("JAVA_HOME", named.toString()))).isEqualTo(taken(named));
  }

  @Test
  void takesTheJavaOnThePathWhenItIsNewEnough() throws Exception {
    Path onPath = madeUpJdk(folder.resolve("on-path"), "25.0.3");
    Files.createSymbolicLink(tools.resolve("java"), onPath.resolve("bin/java"));
    assertThat(launch(Map.of())).isEqualTo(taken(onPath));
  }

  @Test
  void passesOverAFolderThatIsNoWholeJdk() throws Exception {
    Files.delete(madeUpJdk(jdks.resolve("a-jre"), "25.0.3").resolve("bin/javac"));
    Path whole = madeUpJdk(jdks.resolve("b-jdk"), "25.0.3");
    assertThat(launch(Map.of())).isEqualTo(taken(whole));
  }

  @Test
  void saysWhatToInstallWhenThereIsNone() throws Exception {
    madeUpJdk(jdks.resolve("a-jdk-21"), "21.0.1");
    assertThat(launch(Map.of("JAVA_HOME", oldJdk.toString())))
        .startsWith("petra: no JDK 25 or newer was found. Install one");
  }

  private String launch(Map<String, String> environment) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(PetraUnderTest.HOME.resolve("petra").toString(), "--version")
            .redirectErrorStream(true);
    Map<String, String> values = new HashMap<>(environment);
    values.put("PATH", tools.toString());
    values.put("PETRA_JDK_FOLDERS", jdks.toString());
    values.put("PETRA_NO_BUILD", "1");
    builder.environment().clear();
    builder.environment().putAll(values);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return output;
  }

  private static String taken(Path jdk) {
    return "taken " + jdk.resolve("bin/java") + "\n";
  }

  /** A folder that looks like a JDK; when it is taken, its java says so. */
  private static Path madeUpJdk(Path home, String version) throws IOException {
    Files.createDirectories(home.resolve("bin"));
    for (String program : List.of("java", "javac")) {
      Path file =
          Files.writeString(home.resolve("bin").resolve(program), "#!/bin/sh\necho taken $0\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private static Path found(String tool) {
    return List.of("/usr/bin", "/bin").stream()
        .map(each -> Path.of(each, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
