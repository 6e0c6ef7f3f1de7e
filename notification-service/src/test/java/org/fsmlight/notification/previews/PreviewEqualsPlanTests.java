package org.fsmlight.notification.previews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fsmlight.notification.InMemoryService;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.sending.Delivery;
import org.junit.jupiter.api.Test;

/**
 * The preview of a change equals the messages that are really sent and skipped when the change is
 * made, after random earlier changes, undos, outages and waiting times.
 */
class PreviewEqualsPlanTests {

  private static final long HISTORIES = 1_000;

  @Test
  void previewEqualsSentAndSkippedMessages() {
    for (long seed = 1; seed <= HISTORIES; seed++) {
      compare(seed);
    }
  }

  private static void compare(long seed) {
    var history = new RandomHistory(new Random(seed));
    history.makeRandomChanges();
    var change = history.anyChange();
    var service = history.service;

    var preview =
        service
            .previewRecipients
            .preview("call-1", change, "company-1", service.now)
            .orElseThrow()
            .stream()
            .map(PreviewEqualsPlanTests::text)
            .toList();
    service.delivery = new Delivery.Accepted(Set.of());
    var madeAt = history.make(change);
    service.pass(Duration.ofHours(3));

    assertThat(preview)
        .as("seed %d: %s after %s", seed, change, history.made)
        .doesNotHaveDuplicates();
    assertThat(new TreeSet<>(preview))
        .as("seed %d: %s after %s", seed, change, history.made)
        .isEqualTo(sentAndSkipped(service, madeAt));
  }

  private static Set<String> sentAndSkipped(InMemoryService service, Instant madeAt) {
    return service.correspondences.all().stream()
        .flatMap(
            each ->
                each.messages().stream()
                    .filter(message -> message.origin().happenedAt().equals(madeAt))
                    .flatMap(message -> text(each, message)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> text(Correspondence correspondence, Message message) {
    var recipient = correspondence.recipient();
    var who =
        switch (recipient.role()) {
          case DISPATCHER -> "DISPATCHERS";
          case TECHNICIAN -> "TECHNICIAN " + recipient.id();
          case CLIENT, COMPANY, ACCOUNT -> recipient.role().name();
        };
    var text = who + " " + correspondence.channel();
    return switch (message.status()) {
      case SENT -> Stream.of(text);
      case SKIPPED -> Stream.of(text + " " + message.state().reason());
      case WITHDRAWN, FOLDED -> Stream.empty();
      case HELD, QUEUED, FAILED -> throw new AssertionError(message);
    };
  }

  private static String text(PreviewedRecipient recipient) {
    var id = recipient.technicianId();
    var skipped = recipient.skipped();
    return recipient.role()
        + (id == null ? "" : " " + id)
        + " "
        + recipient.channel()
        + (skipped == null ? "" : " " + skipped.text());
  }
}
