package org.fsmlight.team.identity.signups.messaging;

import java.util.List;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.common.seal.Sealer;
import org.fsmlight.events.SignUpRequested;
import org.fsmlight.team.identity.signups.SignUpChange;
import org.springframework.stereotype.Component;

/** Maps requested sign-ups to contract events. The token of a link leaves sealed only. */
@Component
class SignUpEventMapper implements EventMapper<SignUpChange> {

  private final PendingEvents pending;
  private final Sealer sealer;

  SignUpEventMapper(PendingEvents pending, Sealer sealer) {
    this.pending = pending;
    this.sealer = sealer;
  }

  @Override
  public List<PendingEvent> map(SignUpChange change) {
    var state = state(change);
    var token = change.event().token();
    var requested =
        token == null
            ? new SignUpRequested(state, null, null)
            : new SignUpRequested(
                state, sealer.seal(token.value()), change.signUp().stage().dueAt());
    return List.of(pending.of(requested, change.at(), null, null));
  }

  private static org.fsmlight.events.SignUp state(SignUpChange change) {
    var signUp = change.signUp();
    var company = signUp.application().company();
    var addressee = change.event().addressee();
    return new org.fsmlight.events.SignUp(
        signUp.id().value(),
        signUp.version(),
        signUp.company().value(),
        company.name(),
        company.timeZone().getId(),
        addressee.firstName(),
        addressee.lastName(),
        addressee.email().value(),
        addressee.language().code());
  }
}
