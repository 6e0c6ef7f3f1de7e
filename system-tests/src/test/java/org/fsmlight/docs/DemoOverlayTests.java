package org.fsmlight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** deploy/demo.yaml adds the demo world to docker-compose.yml and is consistent with it. */
class DemoOverlayTests {

  private static final String BASE = "docker-compose.yml";
  private static final String OVERLAY = "deploy/demo.yaml";
  private static final String WORLD = "quickstart/src/main/resources/demo.yaml";
  private static final Pattern FROM_INSTALLATION = Pattern.compile("\\$\\{([A-Z0-9_]+).*}");

  @Test
  void configuresEachMachineClientOnce() {
    var clients = new ArrayList<>(clientsOfTheDemoWorld());
    Compose.environment("team-service", BASE, OVERLAY)
        .forEach(
            (name, value) -> {
              if (name.matches("FSM_CLIENTS_\\d+_ID")) {
                clients.add(resolvedByExample(value.toString()));
              }
            });

    assertThat(clients)
        .as("team-service refuses to start when a client is configured twice")
        .hasSize(clientsOfTheDemoWorld().size() + 2)
        .doesNotHaveDuplicates();
  }

  @Test
  void renamesClientsOfTheInstallationThatTheBaseFileHas() {
    var base = Compose.environment("team-service", BASE);

    assertThat(Compose.environment("team-service", OVERLAY).keySet())
        .filteredOn(name -> name.startsWith("FSM_CLIENTS_"))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(base).containsKey(name));
  }

  @Test
  void servicesReadTheMountedDemoWorld() {
    var base = Compose.services(BASE);

    assertThat(Compose.services(OVERLAY))
        .containsOnlyKeys("team-service", "amazon-bridge-service", "notification-service")
        .allSatisfy(
            (name, service) -> {
              assertThat(base).containsKey(name);
              assertThat(service.get("volumes"))
                  .isEqualTo(List.of("./" + WORLD + ":/app/demo.yaml:ro"));
              assertThat(Compose.environment(name, OVERLAY))
                  .containsEntry("SPRING_CONFIG_IMPORT", "file:/app/demo.yaml");
            });
    assertThat(Compose.ROOT.resolve(WORLD)).exists();
  }

  private static List<String> clientsOfTheDemoWorld() {
    var demo = (Map<?, ?>) ((Map<?, ?>) Compose.yaml(WORLD).get("fsm")).get("demo");
    return ((List<?>) demo.get("clients"))
        .stream().map(client -> (String) ((Map<?, ?>) client).get("id")).toList();
  }

  /** The value, with a variable replaced by its value in deploy/env.example. */
  private static String resolvedByExample(String value) {
    var variable = FROM_INSTALLATION.matcher(value);
    if (!variable.matches()) {
      return value;
    }
    return Compose.text("deploy/env.example")
        .lines()
        .filter(line -> line.startsWith(variable.group(1) + "="))
        .map(line -> line.substring(line.indexOf('=') + 1))
        .findFirst()
        .orElseThrow();
  }
}
