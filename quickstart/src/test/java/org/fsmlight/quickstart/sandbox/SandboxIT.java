package org.fsmlight.quickstart.sandbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

class SandboxIT {

  private RunningSandbox sandbox;
  private MockMvc visitor;

  @BeforeEach
  void start(@TempDir Path folder) {
    sandbox = RunningSandbox.in(folder);
    visitor = sandbox.visitor;
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void servesThePageWithoutForeignOrInlineCode() throws Exception {
    visitor
        .perform(get("/sandbox"))
        .andExpect(status().isOk())
        .andExpect(content().contentType("text/html;charset=UTF-8"))
        .andExpect(
            header()
                .string(
                    "Content-Security-Policy",
                    allOf(
                        containsString("default-src 'none'"),
                        containsString("script-src 'self';"))))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Referrer-Policy", "no-referrer"));
  }

  @ParameterizedTest
  @CsvSource({
    "sandbox.js, text/javascript",
    "sandbox.css, text/css",
    "words/en.json, application/json",
    "words/de.json, application/json"
  })
  void servesTheAssets(String asset, String type) throws Exception {
    visitor
        .perform(get("/sandbox/" + asset))
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith(type))
        .andExpect(content().string(not(emptyString())))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"));
  }

  @Test
  void returnsTheDemoWithoutStatesThatCannotBeRead() throws Exception {
    visitor
        .perform(get("/sandbox/api/demo"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.companyId").value("helvetia-home"))
        .andExpect(jsonPath("$.otherCompanyId").value("nordlicht-technik"))
        .andExpect(jsonPath("$.companies[0].zone").value("Europe/Zurich"))
        .andExpect(jsonPath("$.companies[0].dispatcherClient").value("demo-dispatcher"))
        .andExpect(jsonPath("$.technicians", hasSize(3)))
        .andExpect(jsonPath("$.technicians[0].password").isNotEmpty())
        .andExpect(jsonPath("$.technicians[0].state").doesNotExist())
        .andExpect(jsonPath("$.dispatchers", hasSize(2)))
        .andExpect(jsonPath("$.serviceTypes[0].price.amountMinor").isNumber());
  }

  @Test
  void returnsMailsNewestFirst() throws Exception {
    sandbox.mail("lea@helvetia.example", "First");
    sandbox.mail("ada@client.example", "Second");

    visitor
        .perform(get("/sandbox/api/mails"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$", hasSize(2)))
        .andExpect(jsonPath("$[0].to").value("ada@client.example"))
        .andExpect(jsonPath("$[0].subject").value("Second"))
        .andExpect(jsonPath("$[0].text").value("Grüezi"))
        .andExpect(jsonPath("$[0].html").value("<p>Grüezi</p>"))
        .andExpect(jsonPath("$[0].at").value(containsString("T")))
        .andExpect(jsonPath("$[0].attachments[0].name").value("call.ics"))
        .andExpect(jsonPath("$[0].attachments[0].text").value("BEGIN:VCALENDAR"))
        .andExpect(jsonPath("$[1].subject").value("First"));
  }

  @Test
  void returnsTheMailsOfOnePerson() throws Exception {
    sandbox.mail("lea@helvetia.example", "First");
    sandbox.mail("ada@client.example", "Second");

    visitor
        .perform(get("/sandbox/api/mails?to=Lea@helvetia.example&limit=1"))
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].subject").value("First"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mails?limit=0", "mails?limit=5001", "mails?limit=all", "pushes?limit=-1"})
  void refusesAnInvalidLimit(String list) throws Exception {
    visitor
        .perform(get("/sandbox/api/" + list))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.type").value("urn:fsm-light:problem:invalid-input"))
        .andExpect(jsonPath("$.errors[0].field").value("limit"));
  }

  @Test
  void returnsPushesNewestFirstWithTheOwnerOfTheDevice() throws Exception {
    sandbox.push("demo-device-helvetia-technician-1", "New call", "{\"serviceCallId\": \"c-1\"}");
    sandbox.push("demo-device-helvetia-dispatcher-1", "New request", "{}");
    sandbox.push("joined-later", "Assigned", "{\"technicianId\": \"t-9\"}");

    visitor
        .perform(get("/sandbox/api/pushes"))
        .andExpect(jsonPath("$", hasSize(3)))
        .andExpect(jsonPath("$[0].technicianId").value("t-9"))
        .andExpect(jsonPath("$[0].recipient").doesNotExist())
        .andExpect(jsonPath("$[1].technicianId").doesNotExist())
        .andExpect(jsonPath("$[1].recipient").value("Lea Brunner"))
        .andExpect(jsonPath("$[2].technicianId").value("helvetia-technician-1"))
        .andExpect(jsonPath("$[2].title").value("New call"))
        .andExpect(jsonPath("$[2].body").value("Tue 10:00"))
        .andExpect(jsonPath("$[2].data.serviceCallId").value("c-1"));
    visitor
        .perform(get("/sandbox/api/pushes?technicianId=helvetia-technician-1"))
        .andExpect(jsonPath("$", hasSize(1)));
  }

  @Test
  void makesTheMailServerRefuseAndAcceptMails() throws Exception {
    fault("{\"mode\": \"REFUSE\"}").andExpect(jsonPath("$.mode").value("REFUSE"));
    visitor.perform(get("/sandbox/api/smtp/faults")).andExpect(jsonPath("$.mode").value("REFUSE"));
    assertThatThrownBy(() -> sandbox.mail("ada@client.example", "Refused"))
        .isInstanceOf(MessagingException.class);

    fault("{\"mode\": \"NONE\"}").andExpect(jsonPath("$.mode").value("NONE"));
    sandbox.mail("ada@client.example", "Taken");
    visitor
        .perform(get("/sandbox/api/mails"))
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].subject").value("Taken"));
  }

  @Test
  void makesTheMailServerRefuseOneAddress() throws Exception {
    fault("{\"mode\": \"REFUSE\", \"to\": \"ada@client.example\", \"status\": 550}")
        .andExpect(jsonPath("$.to").value("ada@client.example"));
    assertThatThrownBy(() -> sandbox.mail("ada@client.example", "Refused"))
        .hasStackTraceContaining("550");
    sandbox.mail("bob@client.example", "Taken");

    fault("{\"mode\": \"NONE\", \"to\": \"ada@client.example\"}").andExpect(status().isOk());
    sandbox.mail("ada@client.example", "Taken");
    fault("{\"mode\": \"REFUSE\", \"to\": \"ada@client.example\", \"status\": 250}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("status"));
  }

  @Test
  void makesThePushServiceRefuseOneDevice() throws Exception {
    pushFault("{\"mode\": \"THIRD_PARTY_AUTH\", \"token\": \"iphone\"}")
        .andExpect(jsonPath("$.mode").value("THIRD_PARTY_AUTH"));
    assertThatThrownBy(() -> sandbox.push("iphone", "Refused", "{}")).hasMessageContaining("401");
    sandbox.push("android", "Taken", "{}");

    pushFault("{\"mode\": \"NONE\", \"token\": \"iphone\"}").andExpect(status().isOk());
    sandbox.push("iphone", "Taken", "{}");
    visitor
        .perform(get("/sandbox/api/pushes"))
        .andExpect(jsonPath("$", hasSize(2)))
        .andExpect(jsonPath("$[0].token").value("iphone"));
    pushFault("{\"mode\": \"EXPLODE\"}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("mode"));
    pushFault("{\"mode\": \"QUOTA\", \"retryAfterSeconds\": -1}")
        .andExpect(jsonPath("$.errors[0].field").value("retryAfterSeconds"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"mode\": \"EXPLODE\"}", "{\"mode\": null}", "{}"})
  void refusesAnUnknownMode(String body) throws Exception {
    fault(body)
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.type").value("urn:fsm-light:problem:invalid-input"))
        .andExpect(jsonPath("$.errors[0].field").value("mode"));
  }

  @Test
  void refusesABodyThatIsNotJson() throws Exception {
    fault("mode=REFUSE")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.type").value("urn:fsm-light:problem:unreadable-body"));
  }

  private ResultActions pushFault(String body) throws Exception {
    return visitor.perform(
        post("/sandbox/api/push/faults").contentType(MediaType.APPLICATION_JSON).content(body));
  }

  private ResultActions fault(String body) throws Exception {
    return visitor.perform(
        post("/sandbox/api/smtp/faults").contentType(MediaType.APPLICATION_JSON).content(body));
  }
}
