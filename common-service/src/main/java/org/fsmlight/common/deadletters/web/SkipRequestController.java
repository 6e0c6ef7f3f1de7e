package org.fsmlight.common.deadletters.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import org.fsmlight.common.deadletters.EventListeners;
import org.fsmlight.common.deadletters.Origin;
import org.fsmlight.common.deadletters.SkipRequest;
import org.fsmlight.common.deadletters.SkipRequests;
import org.fsmlight.common.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accepts requests to skip a message at which a listener keeps failing. */
@RestController
@RequestMapping("/api/operations/${fsm.service}/dead-letters")
class SkipRequestController {

  private static final Logger log = LoggerFactory.getLogger(SkipRequestController.class);

  private final SkipRequests skipRequests;
  private final EventListeners listeners;
  private final Clock clock;
  private final String service;

  SkipRequestController(
      SkipRequests skipRequests,
      EventListeners listeners,
      Clock clock,
      @Value("${fsm.service}") String service) {
    this.skipRequests = skipRequests;
    this.listeners = listeners;
    this.clock = clock;
    this.service = service;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  ResponseEntity<SkipMessageResponse> skip(
      @Valid @RequestBody SkipMessageRequest request, Caller caller) {
    if (!listeners.reads(request.group(), request.topic())) {
      throw DeadLetterProblems.groupDoesNotReadTopic();
    }
    var id =
        new Origin(request.topic(), request.partition(), request.offset(), null, request.group())
            .deadLetterId();
    skipRequests.request(
        new SkipRequest(id, caller.actor(), clock.instant(), request.reason().strip()));
    var first = skipRequests.find(id).orElseThrow();
    log.warn("{} has requested to skip {} when it fails again", first.requestedBy(), id);
    return ResponseEntity.accepted()
        .location(URI.create("/api/operations/" + service + "/dead-letters/" + id))
        .body(new SkipMessageResponse(id, first.requestedBy(), first.requestedAt()));
  }
}
