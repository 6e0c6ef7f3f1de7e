package org.fsmlight.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.RunningService.stays;
import static org.fsmlight.notification.RunningService.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fsmlight.embedded.Mail;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Correspondences;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.MessageState.Queued;
import org.fsmlight.notification.messages.Recipient.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two instances whose clocks are ten minutes apart share the work, and one is killed: nothing is
 * sent before its hold ends, and nothing twice. Deliveries take longer than a lease.
 */
class TwoClocksIT {

  private static final int CALLS = Boolean.getBoolean("fsm.long") ? 30 : 6;
  private static final Duration HOLD = Duration.ofSeconds(8);
  private static final Map<String, String> SETTINGS =
      Map.of(
          "fsm.notification.lease", "3s",
          "fsm.notification.sweep-every", "300ms",
          "fsm.notification.mails-at-a-time", "8");

  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.restartedWith(SETTINGS);
  }

  @AfterAll
  static void restore() {
    service.parts().mails().delay(Duration.ZERO);
    RunningService.restarted(() -> {});
  }

  static Stream<String> offsets() {
    return Boolean.getBoolean("fsm.long") ? Stream.of("PT10M", "PT-10M") : Stream.of("PT10M");
  }

  @ParameterizedTest
  @MethodSource("offsets")
  void sendsNothingBeforeItsHoldEndsAndNothingTwice(String offset) throws Exception {
    var name = "clocks" + offset.toLowerCase(Locale.ROOT);
    var company = EventFixtures.of(name, "-");
    service.register(company, name + "-lea");
    Map<String, Instant> earliest = new HashMap<>();
    Set<String> excused;
    var other = start(offset);
    try {
      schedule(name, 0, earliest);
      var firstHoldEnds = Collections.min(earliest.values());
      within(
          HOLD.multipliedBy(2),
          () ->
              !noneHasAMail(earliest.keySet())
                  || !Instant.now().isBefore(firstHoldEnds.minusSeconds(1)));
      assertThat(Instant.now()).as("the first mail").isAfter(firstHoldEnds.minusSeconds(1));
      service.parts().mails().delay(Duration.ofSeconds(4));
      within(Duration.ofSeconds(60), () -> !noneHasAMail(earliest.keySet()));
      schedule(name, CALLS, earliest);
      within(Duration.ofSeconds(60), () -> !leasedBy("skewed").isEmpty());
    } finally {
      other.destroyForcibly().waitFor();
      excused = leasedBy("skewed");
    }

    var lea = company.mailOf(name + "-lea");
    within(
        Duration.ofSeconds(120),
        () ->
            distinct(lea) >= 2 * CALLS
                && earliest.keySet().stream().allMatch(each -> distinct(each) == 1));
    service.parts().mails().delay(Duration.ZERO);
    stays(Duration.ofSeconds(5), () -> distinct(lea) == 2 * CALLS);

    assertThat(excused).as("leases that the killed instance left").isNotEmpty();
    earliest.forEach(
        (client, time) ->
            assertThat(service.mailsTo(client))
                .allSatisfy(mail -> assertThat(mail.at()).isAfterOrEqualTo(time)));
    var recipients = Stream.concat(Stream.of(lea), earliest.keySet().stream()).toList();
    var copies =
        recipients.stream()
            .flatMap(each -> service.mailsTo(each).stream())
            .collect(Collectors.groupingBy(Mail::messageId, Collectors.counting()));
    assertThat(copies).hasSize(4 * CALLS);
    copies.forEach(
        (message, count) ->
            assertThat(count).as(message).isLessThanOrEqualTo(excused.contains(message) ? 2 : 1));
  }

  /** Publishes events of further calls, and waits until both instances have consumed them. */
  private static void schedule(String name, int first, Map<String, Instant> earliest) {
    var calls =
        IntStream.range(first, first + CALLS)
            .mapToObj(number -> EventFixtures.of(name, name + "-" + number))
            .toList();
    for (var each : calls) {
      service.publish(each.requested());
      service.publishHeld(each.scheduled(2, EventFixtures.NINE), HOLD);
      earliest.put(each.client(), Instant.now().plus(HOLD));
    }
    within(Duration.ofSeconds(90), () -> calls.stream().allMatch(TwoClocksIT::isPlanned));
  }

  private static boolean isPlanned(EventFixtures events) {
    return service.bean(Correspondences.class).ofCall(events.call()).stream()
        .map(each -> each.recipient().role())
        .collect(Collectors.toSet())
        .containsAll(Set.of(Role.CLIENT, Role.DISPATCHER));
  }

  private static boolean noneHasAMail(Set<String> clients) {
    return clients.stream().allMatch(client -> service.mailsTo(client).isEmpty());
  }

  private static long distinct(String recipient) {
    return service.mailsTo(recipient).stream().map(Mail::messageId).distinct().count();
  }

  /** The messages that an instance is sending, by the ids of their mails. */
  private static Set<String> leasedBy(String instance) {
    return service
        .bean(Correspondences.class)
        .dueUntil(Instant.now().plus(Duration.ofDays(1)), 5_000)
        .stream()
        .map(Correspondence::messages)
        .flatMap(List::stream)
        .filter(message -> isLeasedBy(message, instance))
        .map(message -> "<" + message.id() + "@fsm-light>")
        .collect(Collectors.toSet());
  }

  private static boolean isLeasedBy(Message message, String instance) {
    return message.state() instanceof Queued queued
        && queued.lease() != null
        && queued.lease().holder().equals(instance);
  }

  private static void drain(BufferedReader output) {
    try {
      output.transferTo(Writer.nullWriter());
    } catch (IOException killed) {
      return;
    }
  }

  private static Process start(String offset) throws IOException {
    Map<String, String> settings = new HashMap<>(SETTINGS);
    settings.put("fsm.notification.instance", "skewed");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(SkewedInstance.class.getName(), offset));
    command.addAll(RunningService.arguments(settings));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = process.inputReader();
    String line;
    do {
      line = output.readLine();
    } while (line != null && !line.equals("running"));
    assertThat(line).as("the second instance").isEqualTo("running");
    Thread.ofVirtual().start(() -> drain(output));
    return process;
  }
}
