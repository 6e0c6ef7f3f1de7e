package org.fsmlight.common.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.fsmlight.events.ClientErased;
import org.fsmlight.events.Company;
import org.fsmlight.events.CompanyRegistered;
import org.fsmlight.events.Event;
import org.fsmlight.events.TechnicianVerified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTests {

  private static final String COMPANY =
      """
      {"company":{"id":"c","version":3,"name":"Acme","email":"a@b.ch","timeZone":"Europe/Zurich",
       "languages":["de"],"country":"CH"%s}%s}
      """;

  private final EventJson json = new EventJson();

  @Test
  void readsWhatItWrites() {
    var event =
        new CompanyRegistered(
            new Company("c", 3, "Acme", "a@b.ch", "Europe/Zurich", List.of("de", "fr"), "CH"));

    assertThat(read(json.write(event), CompanyRegistered.class)).isEqualTo(event);
  }

  @Test
  void writesTheComponentsAndNothingElse() {
    assertThat(json.write(new ClientErased("x", 1, "c", List.of("s"))))
        .isEqualTo(
            "{\"erasureId\":\"x\",\"version\":1,\"companyId\":\"c\",\"serviceCallIds\":[\"s\"]}");
  }

  @Test
  void ignoresUnknownParts() {
    var event =
        read(
            COMPANY.formatted(",\"motto\":\"quick\"", ",\"since\":{\"year\":2027}"),
            CompanyRegistered.class);

    assertThat(event.company().name()).isEqualTo("Acme");
  }

  @Test
  void acceptsTheAbsenceOfOptionalParts() {
    var technician =
        """
        {"technician":{"id":"t","version":1,"companyId":"c","firstName":"F","lastName":"L",
         "email":"f@l.ch","language":"de","state":"VERIFIED","skills":[],"missing":[]}}
        """;

    assertThat(read(technician, TechnicianVerified.class).technician().phone()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"company\":null}",
        "{\"company\":{}}",
        "{\"company\":{\"id\":\"c\",\"version\":3,\"name\":null,\"email\":\"a\",\"timeZone\":\"Z\","
            + "\"languages\":[],\"country\":\"CH\"}}",
        "{\"company\":{\"id\":\"c\",\"name\":\"A\",\"email\":\"a\",\"timeZone\":\"Z\","
            + "\"languages\":[],\"country\":\"CH\"}}",
        "{\"company\":{\"id\":\"c\",\"version\":null,\"name\":\"A\",\"email\":\"a\","
            + "\"timeZone\":\"Z\",\"languages\":[],\"country\":\"CH\"}}"
      })
  void refusesTheAbsenceOfRequiredParts(String payload) {
    refuses(payload, CompanyRegistered.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "7",
        "\"company\"",
        "{\"company\":",
        "{\"company\":7}",
        "{\"company\":{\"id\":\"c\",\"version\":\"three\"}}",
        "{\"company\":{\"id\":\"c\",\"version\":3,\"languages\":\"de\"}}",
        "{\"company\":{\"id\":{},\"version\":3}}"
      })
  void refusesWrongTypesAndBrokenJson(String payload) {
    refuses(payload, CompanyRegistered.class);
  }

  @Test
  void refusesUnknownEnumConstants() {
    refuses("{\"technician\":{\"state\":\"ON_HOLIDAY\"}}", TechnicianVerified.class);
  }

  @Test
  void refusesNullElements() {
    assertThatExceptionOfType(UnreadableEvent.class)
        .isThrownBy(
            () ->
                read(
                    "{\"erasureId\":\"x\",\"version\":1,\"companyId\":\"c\","
                        + "\"serviceCallIds\":[\"s\",null]}",
                    ClientErased.class))
        .withMessage("ClientErased.serviceCallIds has a null element");
  }

  @Test
  void namesTheMissingPart() {
    assertThatExceptionOfType(UnreadableEvent.class)
        .isThrownBy(() -> read("{\"company\":{\"version\":3}}", CompanyRegistered.class))
        .withMessage("CompanyRegistered.company.id is missing");
  }

  private void refuses(String payload, Class<? extends Event> type) {
    assertThatExceptionOfType(UnreadableEvent.class).isThrownBy(() -> read(payload, type));
  }

  private <E extends Event> E read(String payload, Class<E> type) {
    return json.read(payload.getBytes(UTF_8), type);
  }
}
