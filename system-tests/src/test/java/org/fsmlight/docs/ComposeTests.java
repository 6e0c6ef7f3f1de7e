package org.fsmlight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docker-compose.yml starts every program, and sets only variables that it knows. */
class ComposeTests {

  private static final String FILE = "docker-compose.yml";
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(FSM_[A-Z0-9_]+)");
  private static final Pattern MEGABYTES = Pattern.compile("(?:-Xmx)?(\\d+)([mg])");

  /** Bound by name, without a placeholder in any file. */
  private static final Pattern BOUND_BY_NAME =
      Pattern.compile(
          "FSM_(GATEWAYCLIENT_SECRETHASH|TOPICS_(REPLICAS|MININSYNC)|CLIENTS_\\d_(ID|ROLE|SECRETHASH))");

  private final Map<String, Map<String, Object>> services = Compose.services(FILE);

  static List<String> programs() {
    return Compose.PROGRAMS;
  }

  @ParameterizedTest
  @MethodSource("programs")
  void eachProgramIsBuiltAndCheckedAndGetsOnlyVariablesThatItKnows(String name) throws IOException {
    var service = services.get(name);

    assertThat(service).containsKeys("build", "healthcheck", "depends_on");
    assertThat(service.get("build"))
        .isEqualTo(
            Map.of(
                "context", ".", "dockerfile", "deploy/Dockerfile", "args", Map.of("MODULE", name)));
    var known = variablesOf(name + "/src/main/resources", "common-service/src/main/resources");
    assertThat(Compose.environment(name, FILE).keySet())
        .allSatisfy(
            variable ->
                assertThat(known.contains(variable) || BOUND_BY_NAME.matcher(variable).matches())
                    .as("%s knows %s", name, variable)
                    .isTrue());
  }

  /**
   * Only one container can have a fixed name or port of the host, so a second instance would fail.
   */
  @ParameterizedTest
  @MethodSource("programs")
  void eachProgramCanHaveSeveralInstances(String name) {
    assertThat(services.get(name)).doesNotContainKeys("container_name", "ports", "network_mode");
  }

  @Test
  void onlyTheEdgeHasAFixedPortOfTheHost() {
    var published =
        services.entrySet().stream()
            .filter(service -> service.getValue().containsKey("ports"))
            .collect(Collectors.toMap(Map.Entry::getKey, s -> s.getValue().get("ports")));

    assertThat(published)
        .isEqualTo(
            Map.of(
                "edge", List.of("${FSM_GATEWAY_PORT:-8080}:8080"),
                "mail", List.of("127.0.0.1::8025")));
    assertThat(services.get("edge")).containsKeys("build", "healthcheck", "depends_on");
  }

  @Test
  void everyContainerHasAMemoryLimit() {
    assertThat(services)
        .isNotEmpty()
        .allSatisfy(
            (name, service) ->
                assertThat(service.get("mem_limit"))
                    .as("mem_limit of %s", name)
                    .asString()
                    .matches("[1-9]\\d*[mg]"));
  }

  /** With 256 MB brokers spent their time on garbage collection. */
  @Test
  void brokersHaveOneGigabyteOfHeapAndSpareMemory() {
    for (int number = 1; number <= 3; number++) {
      var broker = "kafka-" + number;
      var options = Compose.environment(broker, FILE).get("KAFKA_HEAP_OPTS").toString();
      var heap = megabytes(options.substring(options.indexOf("-Xmx")));

      assertThat(heap).isGreaterThanOrEqualTo(1024);
      assertThat(megabytes(services.get(broker).get("mem_limit").toString()))
          .isGreaterThanOrEqualTo(heap * 3 / 2);
    }
  }

  @Test
  void threeBrokersAndThreeDatabasesCheckTheirHealth() {
    for (var kind : List.of("kafka-", "mongo-")) {
      for (int number = 1; number <= 3; number++) {
        assertThat(services.get(kind + number))
            .containsKeys("healthcheck", "volumes")
            .doesNotContainKey("ports");
      }
    }
    assertThat(Compose.environment("kafka-1", FILE)).containsEntry("KAFKA_MIN_INSYNC_REPLICAS", 2);
    var service = Compose.environment("dispatch-service", FILE);
    assertThat(service)
        .containsEntry("FSM_TOPICS_REPLICAS", 3)
        .containsEntry("FSM_TOPICS_MININSYNC", 2);
    assertThat(service.toString()).doesNotContain("DEMO");
  }

  @Test
  void exampleSetsExactlyTheVariablesOfTheInstallation() {
    var required = new TreeSet<String>();
    VARIABLE.matcher(Compose.text(FILE)).results().forEach(m -> required.add(m.group(1)));
    var given =
        Compose.text("deploy/env.example")
            .lines()
            .filter(line -> line.matches("[A-Z0-9_]+=.*"))
            .map(line -> line.substring(0, line.indexOf('=')))
            .toList();

    assertThat(given).containsExactlyInAnyOrderElementsOf(required);
  }

  private static int megabytes(String text) {
    var amount = MEGABYTES.matcher(text);
    assertThat(amount.lookingAt()).as(text).isTrue();
    return Integer.parseInt(amount.group(1)) * (amount.group(2).equals("g") ? 1024 : 1);
  }

  private static TreeSet<String> variablesOf(String... folders) throws IOException {
    var variables = new TreeSet<String>();
    for (var folder : folders) {
      try (var files = Files.list(Compose.ROOT.resolve(folder))) {
        for (var file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
          VARIABLE
              .matcher(Files.readString(file))
              .results()
              .forEach(m -> variables.add(m.group(1)));
        }
      }
    }
    return variables;
  }
}
