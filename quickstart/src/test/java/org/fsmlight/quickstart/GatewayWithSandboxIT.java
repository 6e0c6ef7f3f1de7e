package org.fsmlight.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import org.fsmlight.embedded.FcmStandIn;
import org.fsmlight.embedded.MailSink;
import org.fsmlight.gateway.GatewayApplication;
import org.fsmlight.quickstart.sandbox.SandboxConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The gateway on a common class path with every service: no service handles its paths. */
class GatewayWithSandboxIT {

  private static MailSink mails;
  private static FcmStandIn pushes;
  private static ConfigurableApplicationContext gateway;

  private final HttpClient browser = HttpClient.newHttpClient();

  @BeforeAll
  static void start(@TempDir Path folder) {
    mails = MailSink.start(folder.resolve("mails"), 0);
    pushes = FcmStandIn.start(folder.resolve("pushes"), 0);
    gateway =
        new SpringApplicationBuilder(GatewayApplication.class, SandboxConfiguration.class)
            .properties("spring.config.name=gateway")
            .initializers(
                context -> {
                  var beans = (GenericApplicationContext) context;
                  beans.registerBean("mails", MailSink.class, () -> mails);
                  beans.registerBean("pushes", FcmStandIn.class, () -> pushes);
                })
            .run(
                "--server.port=0",
                "--fsm.seal-key=" + Base64.getEncoder().encodeToString(new byte[32]),
                "--fsm.login.client-secret=secret",
                "--spring.config.import=classpath:demo.yaml",
                "--fsm.hosting.without="
                    + String.join(",", InProcessService.ExcludedAutoConfigurations.OF_GATEWAY));
  }

  @AfterAll
  static void stop() {
    gateway.close();
    mails.close();
    pushes.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/sandbox", "/sandbox/", "/sign-up", "/invitation/a.b"})
  void servesPages(String path) throws Exception {
    var answer = send(get(path));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"/nothing, 404", "/sandbox/nothing, 404", "/sandbox/api/mails?limit=0, 400"})
  void refusesWithAProblem(String path, int status) throws Exception {
    var answer = send(get(path));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void sandboxRefusesABodyThatIsNotJson() throws Exception {
    var answer =
        send(
            get("/sandbox/api/smtp/faults")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("no JSON")));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("urn:fsm-light:problem:unreadable-body");
  }

  @Test
  void returnsTheDemoWithoutRunningServices() throws Exception {
    var answer = send(get("/sandbox/api/demo"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("helvetia-technician-1").doesNotContain("\"state\"");
  }

  private static HttpRequest.Builder get(String path) {
    var port = gateway.getEnvironment().getProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return browser.send(request.build(), BodyHandlers.ofString());
  }
}
