package org.fsmlight.gateway.support;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.fsmlight.gateway.GatewayApplication;
import org.fsmlight.gateway.support.SupportContact.Hours;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(
    classes = GatewayApplication.class,
    properties = {
      "spring.config.name=gateway",
      "fsm.seal-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
      "fsm.login.client-secret=secret",
      "fsm.public-url=https://fsm.example"
    })
@AutoConfigureMockMvc
class SupportIT {

  private final MockMvc browser;

  SupportIT(@Autowired MockMvc browser) {
    this.browser = browser;
  }

  @Test
  void returnsTheContactsWithoutLoginAndForCaches() throws Exception {
    browser
        .perform(get("/support"))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", containsString("max-age=3600")))
        .andExpect(header().string("Cache-Control", containsString("public")))
        .andExpect(jsonPath("$.items[*].country").value(contains("CH", "FR", "DE", "AT", "GB")))
        .andExpect(jsonPath("$.items[0].phone").value("+41 43 508 01 92"))
        .andExpect(jsonPath("$.items[0].email").value("info@mila.com"))
        .andExpect(
            jsonPath("$.items[0].hours.days")
                .value(contains("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")))
        .andExpect(jsonPath("$.items[0].hours.from").value("08:00"))
        .andExpect(jsonPath("$.items[0].hours.to").value("17:00"))
        .andExpect(jsonPath("$.items[4].hours.zone").value("Europe/London"));
  }

  @Test
  void refusesOtherMethodsThanGet() throws Exception {
    browser
        .perform(post("/support"))
        .andExpect(status().isMethodNotAllowed())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.type").value("urn:fsm-light:problem:method-not-allowed"));
  }

  @Test
  void refusesHoursThatEndBeforeTheyBegin() {
    assertThatThrownBy(
            () ->
                new Hours(
                    List.of(DayOfWeek.MONDAY),
                    LocalTime.of(17, 0),
                    LocalTime.of(8, 0),
                    ZoneId.of("Europe/Zurich")))
        .hasMessageContaining("'from' before 'to'");
  }

  @Test
  void refusesAnInvalidCountryCode() {
    var hours =
        new Hours(
            List.of(DayOfWeek.MONDAY),
            LocalTime.of(8, 0),
            LocalTime.of(17, 0),
            ZoneId.of("Europe/Zurich"));

    assertThatThrownBy(
            () -> new SupportContact("Switzerland", "+41 43 508 01 92", "a@b.example", hours))
        .hasMessageContaining("two capitals");
  }
}
