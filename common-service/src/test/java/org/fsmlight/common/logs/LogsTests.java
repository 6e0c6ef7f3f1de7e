package org.fsmlight.common.logs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Log lines are structured, name the aggregate, and contain no personal data. */
class LogsTests {

  private static final String MAIL = "anna.muster@example.com";

  private final StandardEnvironment environment = new StandardEnvironment();
  private final LoggerContext loggers = new LoggerContext();

  @Test
  void areStructuredByDefaultAndContainTraceAndAggregate() throws IOException {
    try (var _ = LogFields.about("call-1");
        var _ = MDC.putCloseable("traceId", "4bf92f3577b34da6a3ce929d0e0e4736")) {
      var line = line("Message {} is sent", null);

      assertThat(line.toString()).contains("4bf92f3577b34da6a3ce929d0e0e4736");
      assertThat(line.get("aggregateId").asString()).isEqualTo("call-1");
      assertThat(line.at("/log/level").asString()).isEqualTo("WARN");
      assertThat(line.get("message").asString()).isEqualTo("Message m-1 is sent");
      assertThat(line.at("/service/name").asString()).isEqualTo("toy-service");
    }
    assertThat(MDC.get(LogFields.AGGREGATE)).isNull();
  }

  @Test
  void containTheStackOfAFaultButNotItsMessage() throws IOException {
    var fault = new IllegalStateException(MAIL, new IllegalArgumentException("dup key: " + MAIL));

    var line = line("A fault of ours", RedactedException.of(fault)).toString();

    assertThat(line)
        .doesNotContain(MAIL)
        .contains("java.lang.IllegalStateException", "java.lang.IllegalArgumentException")
        .contains("LogsTests.containTheStackOfAFaultButNotItsMessage");
  }

  @Test
  void containNoValueThatDoesNotLookLikeAnId() {
    try (var _ = LogFields.about(MAIL)) {
      assertThat(MDC.get(LogFields.AGGREGATE)).isNull();
    }
  }

  private JsonNode line(String message, Throwable fault) throws IOException {
    new YamlPropertySourceLoader()
        .load("common", new ClassPathResource("fsm-common.yaml"))
        .forEach(environment.getPropertySources()::addLast);
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("spring.application.name", "toy-service")));
    loggers.putObject(Environment.class.getName(), environment);
    var encoder = new StructuredLogEncoder();
    encoder.setContext(loggers);
    encoder.setFormat(environment.getRequiredProperty("logging.structured.format.console"));
    encoder.start();
    var event =
        new LoggingEvent(
            "caller", loggers.getLogger("a"), Level.WARN, message, fault, new Object[] {"m-1"});
    event.setMDCPropertyMap(
        MDC.getCopyOfContextMap() == null ? Map.of() : MDC.getCopyOfContextMap());
    return new JsonMapper().readTree(new String(encoder.encode(event), UTF_8));
  }
}
