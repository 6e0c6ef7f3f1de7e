package org.fsmlight.dispatch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.Stream;
import org.fsmlight.testsupport.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** A second instance beside the running one, on the same broker and database. */
class TwoInstancesIT extends RunningService {

  @Autowired private Environment environment;

  @Test
  void bothInstancesStreamAllChangesAndAStreamResumesAtTheOther() throws Exception {
    var id = accepted(tomorrowAt(10));
    cardBecomes("toAssign", id, "WHITE", "assign technician");
    String lastReceived;
    OpenBoard there;
    try (var other = anotherInstance();
        var here = openBoard(dora, "")) {
      var port = port(other);
      there = OpenBoard.open(port, dirk, "?after=" + boardOf(port).text("/sequence"));
      here.next("following");
      there.next("following");

      assign(id, ada, dora).isSuccess(200);
      assertThat(here.next(card -> card.isOf(id)).text("/calendar/technicianId")).isEqualTo(ada);
      assertThat(there.next(card -> card.isOf(id)).text("/calendar/technicianId")).isEqualTo(ada);

      sendTo(port, "POST", call(id) + "/client-called", dirk, "").isSuccess(200);
      here.next(card -> card.isOf(id) && card.text("/calendar/colour").equals("GREEN"));
      lastReceived = there.next(card -> card.text("/calendar/colour").equals("GREEN")).id();
    }
    await().atMost(10, SECONDS).until(there::isOver);

    unassign(id, dora).isSuccess(200);
    try (var again = openBoard(dirk, "", "Last-Event-ID", lastReceived)) {
      var missed = again.next(card -> card.isOf(id));
      assertThat(missed.text("/toAssign/colour")).isEqualTo("WHITE");
    }
  }

  private Answer boardOf(int port) {
    var path = "/api/board?from=%s&to=%s".formatted(tomorrow(), tomorrow());
    return sendTo(port, "GET", path, dirk, "").isSuccess(200);
  }

  private ConfigurableApplicationContext anotherInstance() {
    var asHere =
        Stream.of(
                "spring.config.name",
                "spring.mongodb.uri",
                "spring.mongodb.database",
                "spring.kafka.bootstrap-servers",
                "spring.cloud.stream.kafka.binder.brokers",
                "fsm.issuer",
                "fsm.seal-key",
                "fsm.topics.partitions",
                "logging.level.root",
                "fsm.test-tokens")
            .map(name -> "--" + name + "=" + environment.getProperty(name));
    return new SpringApplicationBuilder(DispatchServiceApplication.class)
        .run(Stream.concat(asHere, Stream.of("--server.port=0")).toArray(String[]::new));
  }

  private static int port(ConfigurableApplicationContext instance) {
    return instance.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }
}
