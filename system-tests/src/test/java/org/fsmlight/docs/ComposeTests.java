package org.fsmlight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml starts what there is, and tells it only what it understands. */
class ComposeTests {

  private static final Path ROOT = Path.of("..");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(FSM_[A-Z0-9_]+)");

  /** Bound by name, without a placeholder in any file. */
  private static final Pattern BOUND_BY_NAME =
      Pattern.compile(
          "FSM_(GATEWAYCLIENT_SECRETHASH|TOPICS_(REPLICAS|MININSYNC)|CLIENTS_\\d_(ID|ROLE|SECRETHASH))");

  private final Map<String, Map<String, Object>> services = services();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "request-service",
        "dispatch-service",
        "team-service",
        "notification-service",
        "amazon-bridge-service",
        "gateway"
      })
  void eachProgramIsBuiltCheckedScalableAndToldOnlyWhatItUnderstands(String name)
      throws IOException {
    var service = services.get(name);

    assertThat(service)
        .containsKeys("build", "healthcheck", "depends_on")
        .doesNotContainKey("container_name");
    assertThat(service.get("build"))
        .isEqualTo(
            Map.of(
                "context", ".", "dockerfile", "deploy/Dockerfile", "args", Map.of("MODULE", name)));
    assertThat(service.containsKey("ports")).isEqualTo(name.equals("gateway"));
    var understood = variablesOf(name + "/src/main/resources", "common-service/src/main/resources");
    assertThat(((Map<?, ?>) service.get("environment")).keySet())
        .allSatisfy(
            variable ->
                assertThat(
                        understood.contains(variable)
                            || BOUND_BY_NAME.matcher(variable.toString()).matches())
                    .as("%s understands %s", name, variable)
                    .isTrue());
  }

  @Test
  void brokersAndDatabasesAreThreeEachAndCheckTheirHealth() {
    for (String kind : List.of("kafka-", "mongo-")) {
      for (int number = 1; number <= 3; number++) {
        assertThat(services.get(kind + number))
            .containsKeys("healthcheck", "volumes")
            .doesNotContainKey("ports");
      }
    }
    var broker = (Map<?, ?>) services.get("kafka-1").get("environment");
    assertThat(broker.get("KAFKA_MIN_INSYNC_REPLICAS")).isEqualTo(2);
    var service = (Map<?, ?>) services.get("dispatch-service").get("environment");
    assertThat(service.get("FSM_TOPICS_REPLICAS")).isEqualTo(3);
    assertThat(service.get("FSM_TOPICS_MININSYNC")).isEqualTo(2);
    assertThat(service.toString()).doesNotContain("DEMO");
  }

  @Test
  void whatItAsksOfTheInstallationIsInTheExample() throws IOException {
    var asked = new TreeSet<String>();
    VARIABLE
        .matcher(Files.readString(ROOT.resolve("docker-compose.yml")))
        .results()
        .forEach(m -> asked.add(m.group(1)));
    var given =
        Files.readAllLines(ROOT.resolve("deploy/env.example")).stream()
            .filter(line -> line.matches("[A-Z0-9_]+=.*"))
            .map(line -> line.substring(0, line.indexOf('=')))
            .toList();

    assertThat(given).containsExactlyInAnyOrderElementsOf(asked);
  }

  @Test
  void imageRunsAsNobodySpecialFromLayers() throws IOException {
    assertThat(Files.readString(ROOT.resolve("deploy/Dockerfile")))
        .contains(
            "extract --layers",
            "/layers/dependencies/",
            "/layers/application/",
            "USER 10001",
            "HEALTHCHECK");
  }

  private static TreeSet<String> variablesOf(String... folders) throws IOException {
    var variables = new TreeSet<String>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
          VARIABLE
              .matcher(Files.readString(file))
              .results()
              .forEach(m -> variables.add(m.group(1)));
        }
      }
    }
    return variables;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> services() {
    try {
      Map<String, Object> file =
          new Yaml(new SafeConstructor(new LoaderOptions()))
              .load(Files.readString(ROOT.resolve("docker-compose.yml")));
      return (Map<String, Map<String, Object>>) file.get("services");
    } catch (IOException fault) {
      throw new java.io.UncheckedIOException(fault);
    }
  }
}
