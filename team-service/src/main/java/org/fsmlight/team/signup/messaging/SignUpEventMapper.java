package org.fsmlight.team.signup.messaging;

import java.util.List;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.common.seal.Sealer;
import org.fsmlight.events.SignUpRequested;
import org.fsmlight.team.accounts.InvitationToken;
import org.fsmlight.team.signup.SignUp;
import org.fsmlight.team.signup.SignUpAsked;
import org.springframework.stereotype.Component;

/** A sign-up as a contract event; its token leaves only sealed. */
@Component
class SignUpEventMapper implements EventMapper<SignUpAsked> {

  private final PendingEvents pending;
  private final Sealer sealer;

  SignUpEventMapper(PendingEvents pending, Sealer sealer) {
    this.pending = pending;
    this.sealer = sealer;
  }

  @Override
  public List<PendingEvent> of(SignUpAsked asked) {
    InvitationToken token = asked.token();
    var told =
        token == null
            ? new SignUpRequested(told(asked), null, null)
            : new SignUpRequested(
                told(asked), sealer.seal(token.value()), asked.signUp().stage().overAt());
    return List.of(pending.of(told, asked.at(), null, null));
  }

  private static org.fsmlight.events.SignUp told(SignUpAsked asked) {
    SignUp signUp = asked.signUp();
    var company = signUp.application().company();
    var addressee = asked.addressee();
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
