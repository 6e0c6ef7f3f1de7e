package org.fsmlight.common.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.fsmlight.events.EventTypes;
import org.fsmlight.events.NotificationEvent;
import org.fsmlight.events.ServiceCallEvent;
import org.fsmlight.events.ServiceRequestEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Redacts the approved samples. */
class EventRedactionTests {

  private static final Path SAMPLES = Path.of("../common-events/src/test/resources/samples");
  private static final JsonMapper JSON = new JsonMapper();

  private static final List<String> ABOUT_THE_CLIENT =
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
    return samples(EventRedactionTests::isAboutClients);
  }

  static List<Path> samplesAboutOthers() throws IOException {
    return samples(topic -> !isAboutClients(topic));
  }

  @ParameterizedTest
  @MethodSource("samplesAboutClients")
  void removesWhatTheClientSaidAndWhatWasSaidAboutTheClient(Path sample) throws Exception {
    var before = JSON.readTree(Files.readString(sample));
    var after = JSON.readTree(EventRedaction.redact(topic(sample), before.toString()));

    for (var state : before.values().stream().filter(JsonNode::isObject).toList()) {
      for (var part : ABOUT_THE_CLIENT) {
        var said = state.at(part).asString("");
        if (!said.isEmpty()) {
          assertThat(after.findValuesAsString(lastOf(part))).as(part).doesNotContain(said);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samplesAboutClients")
  void leavesTheSameEventReadable(Path sample) throws Exception {
    var json = new EventJson();
    var type = EventTypes.ofTopic(topic(sample)).orElseThrow();
    var whole = Files.readString(sample);

    var before = json.read(whole.getBytes(UTF_8), type);
    var after = json.read(EventRedaction.redact(topic(sample), whole).getBytes(UTF_8), type);

    assertThat(after.subject()).isEqualTo(before.subject());
    assertThat(after.version()).isEqualTo(before.version());
    assertThat(after.companyId()).isEqualTo(before.companyId());
  }

  @ParameterizedTest
  @MethodSource("samplesAboutOthers")
  void leavesEventsThatAreNotAboutClientsAsTheyAre(Path sample) throws Exception {
    var whole = Files.readString(sample);

    assertThat(JSON.readTree(EventRedaction.redact(topic(sample), whole)))
        .isEqualTo(JSON.readTree(whole));
  }

  @Test
  void replacesRequiredPartsAndRemovesOptionalOnes() {
    var payload =
        """
        {"request":{"id":"r","number":"1","note":"ring twice",
         "client":{"name":"Anna Muster","phone":"1"},
         "address":{"street":"Gasse 1","postalCode":"8000","city":"Zürich","country":"CH"}}}
        """;

    assertThat(JSON.readTree(EventRedaction.redact("ServiceRequested", payload)))
        .isEqualTo(
            JSON.readTree(
                """
                {"request":{"id":"r","number":"1","client":{"name":"erased"},
                 "address":{"street":"","postalCode":"","city":"","country":"CH"}}}
                """));
  }

  @Test
  void removesPartsThatOnlyALaterContractKnows() {
    assertThat(
            EventRedaction.redact(
                "NotificationSent", "{\"notification\":{\"id\":\"n\",\"nickname\":\"Anna\"}}"))
        .isEqualTo("{\"notification\":{\"id\":\"n\"}}");
  }

  @Test
  void refusesUnknownTopics() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventRedaction.redact("ToyMade", "{}"))
        .withMessage("No events have the topic ToyMade");
  }

  private static List<Path> samples(Predicate<String> ofTopic) throws IOException {
    try (var all = Files.list(SAMPLES)) {
      return all.filter(sample -> ofTopic.test(topic(sample))).sorted().toList();
    }
  }

  private static boolean isAboutClients(String topic) {
    var event = EventTypes.ofTopic(topic).orElseThrow();
    return ServiceRequestEvent.class.isAssignableFrom(event)
        || ServiceCallEvent.class.isAssignableFrom(event)
        || NotificationEvent.class.isAssignableFrom(event);
  }

  private static String topic(Path sample) {
    return sample.getFileName().toString().split("\\.")[0];
  }

  private static String lastOf(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }
}
