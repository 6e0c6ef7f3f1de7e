package org.fsmlight.team.identity.logins.messaging;

import java.util.List;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.events.Login;
import org.fsmlight.events.LoginEnded;
import org.fsmlight.team.identity.logins.EndedLogin;
import org.springframework.stereotype.Component;

/** Maps ended logins to contract events. */
@Component
class EndedLoginEventMapper implements EventMapper<EndedLogin> {

  private final PendingEvents pending;

  EndedLoginEventMapper(PendingEvents pending) {
    this.pending = pending;
  }

  @Override
  public List<PendingEvent> map(EndedLogin ended) {
    var login =
        new Login(
            ended.id(),
            1,
            ended.account().value(),
            ended.company() == null ? null : ended.company().value(),
            ended.at());
    return List.of(pending.of(new LoginEnded(login), ended.at(), null, null));
  }
}
