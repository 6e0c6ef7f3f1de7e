package org.fsmlight.requests.erasures.web;

import jakarta.validation.Valid;
import java.time.Clock;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.requests.erasures.EraseClient;
import org.fsmlight.requests.erasures.ErasureSummary;
import org.fsmlight.requests.servicerequests.Actor;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Erases a client. Other callers than operators cannot find out whether a client is known. */
@RestController
@RequestMapping("/api/clients")
class EraseClientController {

  private final EraseClient eraseClient;
  private final Clock clock;

  EraseClientController(EraseClient eraseClient, Clock clock) {
    this.eraseClient = eraseClient;
    this.clock = clock;
  }

  @PostMapping("/erase")
  EraseClientResponse erase(@Valid @RequestBody EraseClientRequest request, Caller caller) {
    var by = new Actor(caller.actor(Role.OPERATOR));
    return EraseClientResponse.of(
        request
            .address()
            .map(address -> eraseClient.erase(address, by, clock.instant()))
            .orElse(ErasureSummary.NOTHING));
  }
}
