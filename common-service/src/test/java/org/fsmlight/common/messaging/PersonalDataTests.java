package org.fsmlight.common.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fsmlight.events.EventTypes;
import org.fsmlight.events.NotificationEvent;
import org.fsmlight.events.ServiceCallEvent;
import org.fsmlight.events.ServiceRequestEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is left of the approved samples once the client is taken out. */
class PersonalDataTests {

  private static final Path SAMPLES = Path.of("../common-events/src/test/resources/samples");
  private static final List<String> OF_THE_CLIENT =
      List.of(
          "/client/name",
          "/client/email",
          "/client/phone",
          "/client/language",
          "/address/street",
          "/address/postalCode",
          "/address/city",
          "/externalRef",
          "/note",
          "/clientNote",
          "/reason",
          "/error",
          "/lateNotes/0/text",
          "/withdrawnTooLate/reason");

  static List<Path> samplesAboutClients() throws IOException {
    try (Stream<Path> all = Files.list(SAMPLES)) {
      return all.filter(sample -> isAboutClients(type(sample))).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samplesAboutClients")
  void nothingTheClientSaidOrWasSaidOfTheClientIsLeft(Path sample) throws Exception {
    JsonNode before = new JsonMapper().readTree(Files.readString(sample));

    JsonNode after = new JsonMapper().readTree(PersonalData.takenOutOf(before.toString()));

    for (JsonNode told : before.values().stream().filter(JsonNode::isObject).toList()) {
      for (String part : OF_THE_CLIENT) {
        String said = told.at(part).asString("");
        if (!said.isEmpty()) {
          assertThat(after.findValuesAsString(lastOf(part))).as(part).doesNotContain(said);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samplesAboutClients")
  void whatIsLeftIsReadAsTheSameFact(Path sample) throws Exception {
    var json = new EventJson();
    byte[] whole = Files.readAllBytes(sample);
    var left = PersonalData.takenOutOf(new String(whole, UTF_8)).getBytes(UTF_8);

    var before = json.read(whole, EventTypes.ofTopic(type(sample)).orElseThrow());
    var after = json.read(left, EventTypes.ofTopic(type(sample)).orElseThrow());

    assertThat(after.subject()).isEqualTo(before.subject());
    assertThat(after.version()).isEqualTo(before.version());
    assertThat(after.companyId()).isEqualTo(before.companyId());
  }

  private static boolean isAboutClients(String type) {
    var event = EventTypes.ofTopic(type).orElseThrow();
    return ServiceRequestEvent.class.isAssignableFrom(event)
        || ServiceCallEvent.class.isAssignableFrom(event)
        || NotificationEvent.class.isAssignableFrom(event);
  }

  private static String type(Path sample) {
    return sample.getFileName().toString().split("\\.")[0];
  }

  private static String lastOf(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }
}
