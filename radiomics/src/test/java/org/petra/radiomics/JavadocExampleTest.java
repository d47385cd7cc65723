package org.petra.radiomics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in the engine's Javadoc is a program that compiles and does what it says. */
class JavadocExampleTest {

  private static final String REFERENCE =
      "src/test/resources/org/petra/radiomics/extraction/reference/float32-native-grid";

  @TempDir private Path folder;

  @Test
  void theExampleIsAWholeProgram() throws Exception {
    Path source = Files.writeString(folder.resolve("FirstFeatures.java"), example());
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                "target/classes",
                "-Werror",
                "-Xlint:all",
                source.toString());
    assertThat(compiled).isZero();

    List<String> lines = linesOf(REFERENCE + ".nrrd", REFERENCE + "-mask.nrrd").lines().toList();

    assertThat(lines).hasSizeGreaterThan(250).allMatch(line -> line.matches("\\S+ \\S+ [A-Z_]+"));
    assertThat(lines.getFirst()).startsWith("original_shape_Elongation 0.");
  }

  private String linesOf(String... files) throws Exception {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, JavadocExampleTest.class.getClassLoader())) {
      System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
      loader
          .loadClass("FirstFeatures")
          .getMethod("main", String[].class)
          .invoke(null, (Object) files);
    } finally {
      System.setOut(before);
    }
    return written.toString(StandardCharsets.UTF_8);
  }

  /** The text of the snippet, without the stars of its comment. */
  private static String example() throws IOException {
    String source =
        Files.readString(Path.of("src/main/java/org/petra/radiomics/package-info.java"));
    String from = "{@snippet lang=java :\n";
    String snippet =
        source.substring(source.indexOf(from) + from.length(), source.indexOf("\n * }\n */"));
    return snippet
        .lines()
        .map(line -> line.replaceFirst("^ \\* ?", ""))
        .collect(Collectors.joining("\n"));
  }
}
