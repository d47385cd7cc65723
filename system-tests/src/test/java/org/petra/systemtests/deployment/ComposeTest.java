package org.petra.systemtests.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml against the services' own configuration. */
class ComposeTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern ENVIRONMENT_KEY = Pattern.compile("\\$\\{(PETRA_[A-Z_]+)");

  /** Read by every Java process itself. */
  private static final String JAVA_OPTIONS = "JAVA_TOOL_OPTIONS";

  private static final Map<String, String> MODULES =
      Map.of(
          "gateway", "gateway",
          "ingest", "ingest-service",
          "feature", "feature-service",
          "model", "model-service",
          "report", "report-service");

  @Test
  void setsOnlyKeysThatTheServiceReads() throws IOException {
    for (Map.Entry<String, String> entry : MODULES.entrySet()) {
      Set<String> read = new HashSet<>(keysOf(entry.getValue()));
      read.add(JAVA_OPTIONS);
      assertThat(environment(entry.getKey()).keySet()).as(entry.getKey()).isSubsetOf(read);
    }
  }

  @Test
  void givesEachServiceItsInternalKeyAndPort() throws IOException {
    for (String service : MODULES.keySet()) {
      assertThat(environment(service))
          .containsKeys("PETRA_INTERNAL_KEY", "PETRA_PORT", "PETRA_ADDRESS");
    }
  }

  @Test
  void publishesTheGatewaysPortAlone() throws IOException {
    for (Map.Entry<String, Map<String, Object>> service : services().entrySet()) {
      assertThat(service.getValue().containsKey("ports"))
          .as(service.getKey())
          .isEqualTo(service.getKey().equals("gateway"));
    }
  }

  @Test
  void checksTheHealthOfEveryContainer() throws IOException {
    assertThat(services())
        .containsOnlyKeys("postgres", "ingest", "feature", "model", "report", "gateway");
    services().values().forEach(service -> assertThat(service).containsKey("healthcheck"));
  }

  @Test
  void buildsEachServiceFromItsOwnModule() throws IOException {
    for (Map.Entry<String, String> entry : MODULES.entrySet()) {
      Map<?, ?> build = (Map<?, ?>) services().get(entry.getKey()).get("build");
      assertThat(((Map<?, ?>) build.get("args")).get("SERVICE")).isEqualTo(entry.getValue());
      assertThat(ROOT.resolve(String.valueOf(build.get("dockerfile")))).exists();
    }
  }

  @Test
  void mountsFilesThatExist() throws IOException {
    List<?> volumes = (List<?>) services().get("postgres").get("volumes");
    for (Object volume : volumes) {
      String source = String.valueOf(volume).split(":")[0];
      if (source.startsWith("./")) {
        assertThat(ROOT.resolve(source)).isRegularFile();
      }
    }
  }

  @Test
  void passesDockerComposeConfig() throws IOException, InterruptedException {
    Process version = start("docker-compose", "version");
    assumeTrue(
        version != null, "docker-compose is not installed here; its check of the file is skipped");
    Process config = start("docker-compose", "config", "--quiet");
    assertThat(config).isNotNull();
    String output =
        new String(config.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(config.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(config.exitValue()).as(output).isZero();
  }

  private static Process start(String... command) {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
    builder.environment().put("PETRA_INTERNAL_KEY", "internal");
    builder.environment().put("PETRA_DATABASE_PASSWORD", "password");
    try {
      return builder.start();
    } catch (IOException absent) {
      return null;
    }
  }

  private static Set<String> keysOf(String module) throws IOException {
    // The S3 client reads these itself.
    Set<String> keys = new TreeSet<>(Set.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"));
    for (Path file :
        List.of(
            ROOT.resolve("service-support/src/main/resources/petra-defaults.yaml"),
            ROOT.resolve(module).resolve("src/main/resources/application.yaml"))) {
      Matcher matcher = ENVIRONMENT_KEY.matcher(Files.readString(file));
      while (matcher.find()) {
        keys.add(matcher.group(1));
      }
      for (Object document :
          new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(Files.readString(file))) {
        addRelaxed("", document, keys);
      }
    }
    return keys;
  }

  /** Spring Boot reads every property from the environment too: dots as _, without dashes. */
  private static void addRelaxed(String prefix, Object node, Set<String> keys) {
    if (node instanceof Map<?, ?> map) {
      map.forEach((key, value) -> addRelaxed(prefix + "." + key, value, keys));
    } else {
      keys.add(prefix.substring(1).replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT));
    }
  }

  private static Map<String, String> environment(String service) throws IOException {
    Map<String, String> environment = new LinkedHashMap<>();
    ((Map<?, ?>) services().get(service).get("environment"))
        .forEach((key, value) -> environment.put(String.valueOf(key), String.valueOf(value)));
    return environment;
  }

  @SuppressWarnings("unchecked") // YAML maps of a compose file have names as keys.
  private static Map<String, Map<String, Object>> services() throws IOException {
    Map<String, Object> compose =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Files.readString(ROOT.resolve("docker-compose.yml")));
    return (Map<String, Map<String, Object>>) compose.get("services");
  }
}
