package org.fsmlight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fsmlight.events.EventTypes;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * docs/audit.md names the event that records each command, and the audit listens to all of them.
 */
class AuditPageTests {

  private static final Path ROOT = Path.of("..");
  private static final Set<String> READS = Set.of("get", "head", "options", "parameters");

  /** Recorded directly, since no event is published for them. */
  private static final Set<String> LOGIN_EVENTS = Set.of("LoggedIn", "LoggedOut", "LoginRefused");

  private static final Pattern EVENT = Pattern.compile("`([A-Z][A-Za-z]+)`");

  @Test
  void listsExactlyTheCommandsOfTheServedContract() throws IOException {
    assertThat(new TreeSet<>(table().keySet())).isEqualTo(commands());
  }

  @Test
  void namesTheEventOfEachCommandOrTheReasonForNone() throws IOException {
    table()
        .forEach(
            (command, recorded) ->
                assertThat(events(recorded).isEmpty())
                    .as(command)
                    .isEqualTo(recorded.startsWith("nowhere: ")));
  }

  @Test
  void auditListensToExactlyTheNamedEvents() throws IOException {
    var named =
        table().values().stream()
            .flatMap(recorded -> events(recorded).stream())
            .filter(event -> !LOGIN_EVENTS.contains(event))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named).isEqualTo(listenedTo());
    assertThat(EventTypes.byTopic().keySet()).containsAll(named);
  }

  private static Map<String, String> table() throws IOException {
    var table = new HashMap<String, String>();
    for (var line : Files.readAllLines(ROOT.resolve("docs/audit.md"))) {
      if (line.startsWith("| `")) {
        var cells = line.split("\\|");
        var command = cells[1].strip().replace("`", "");
        assertThat(table.put(command, cells[2].strip())).as(command + " is listed twice").isNull();
      }
    }
    return table;
  }

  private static Set<String> events(String recorded) {
    return EVENT
        .matcher(recorded)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static TreeSet<String> commands() throws IOException {
    var commands = new TreeSet<String>();
    contract("openapi.json")
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().propertyNames().stream()
                    .filter(method -> !READS.contains(method))
                    .forEach(
                        method ->
                            commands.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return commands;
  }

  private static JsonNode contract(String file) throws IOException {
    return JsonMapper.shared()
        .readTree(
            Files.readString(ROOT.resolve("gateway/src/main/resources/contracts").resolve(file)));
  }

  private static TreeSet<String> listenedTo() throws IOException {
    var operation = "team-service.recordAuditOnEvent.";
    return contract("asyncapi.json").path("operations").propertyNames().stream()
        .filter(name -> name.startsWith(operation))
        .map(name -> name.substring(operation.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
