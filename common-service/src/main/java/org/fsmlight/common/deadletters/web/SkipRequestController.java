package org.fsmlight.common.deadletters.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.fsmlight.common.deadletters.EventListeners;
import org.fsmlight.common.deadletters.Origin;
import org.fsmlight.common.deadletters.SkipRequests;
import org.fsmlight.common.deadletters.SkipRequests.SkipRequest;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.web.PlainText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes a dead letter of a message a listener fails at without end. */
@RestController
@RequestMapping("/api/operations/${fsm.service}/dead-letters")
class SkipRequestController {

  private static final Logger log = LoggerFactory.getLogger(SkipRequestController.class);

  private final SkipRequests orders;
  private final EventListeners listeners;
  private final Clock clock;
  private final String service;

  SkipRequestController(
      SkipRequests orders,
      EventListeners listeners,
      Clock clock,
      @Value("${fsm.service}") String service) {
    this.orders = orders;
    this.listeners = listeners;
    this.clock = clock;
    this.service = service;
  }

  /** Which message, as stuck work names it, and why. */
  record Wanted(
      @PlainText(max = 200) String group,
      @PlainText(max = 200) String topic,
      @Min(0) int partition,
      @Min(0) long offset,
      @PlainText(max = 500) String reason) {}

  record Given(String deadLetterId, String orderedBy, Instant orderedAt) {}

  @PostMapping
  ResponseEntity<Given> putAside(@Valid @RequestBody Wanted wanted, Caller caller) {
    if (!listeners.reads(wanted.group(), wanted.topic())) {
      throw new BadInput("group", "must be a group of this service that reads the topic");
    }
    String id =
        new Origin(wanted.topic(), wanted.partition(), wanted.offset(), null, wanted.group())
            .deadLetterId();
    orders.give(new SkipRequest(id, caller.actor(), clock.instant(), wanted.reason().strip()));
    SkipRequest given = orders.find(id).orElseThrow();
    log.warn("{} wants {} put aside when it fails again", given.by(), id);
    return ResponseEntity.accepted()
        .location(URI.create("/api/operations/" + service + "/dead-letters/" + id))
        .body(new Given(id, given.by(), given.at()));
  }
}
