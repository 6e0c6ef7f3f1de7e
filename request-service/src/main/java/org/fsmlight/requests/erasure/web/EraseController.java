package org.fsmlight.requests.erasure.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.common.web.PlainText;
import org.fsmlight.requests.erasure.EraseClient;
import org.fsmlight.requests.request.Actor;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** StartErasure. Security lets operators alone in, and this answers no question but theirs. */
@RestController
@RequestMapping("/api/clients")
class EraseController {

  private final EraseClient erase;
  private final Clock clock;

  EraseController(EraseClient erase, Clock clock) {
    this.erase = erase;
    this.clock = clock;
  }

  /** Whom. */
  record Client(@PlainText(max = 254) String email) {}

  /**
   * What came of it.
   *
   * @param erased how many requests name nobody any more
   * @param remaining how many are not finished yet, and stay until this is repeated
   */
  record Erased(int erased, int remaining, List<Remaining> items) {}

  /** A request that is not finished yet. */
  record Remaining(String id, String number, String companyId, String status) {}

  @PostMapping("/erase")
  Erased erase(@Valid @RequestBody Client client, Caller caller) {
    var by = new Actor(caller.actor(Role.OPERATOR));
    var outcome = erase.erase(client.email().strip(), by, clock.instant());
    var remaining =
        outcome.notFinished().stream()
            .map(
                request ->
                    new Remaining(
                        request.id().value(),
                        request.number(),
                        request.companyId().value(),
                        request.state().status().name()))
            .toList();
    return new Erased(outcome.erased(), remaining.size(), remaining);
  }
}
