package org.fsmlight.team.login.web;

import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.Logins;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Has the gateway end the person's sessions: it reads this header off the answer to whatever ended
 * the logins, and tells nobody.
 */
@Component
class LogOutThere implements Logins {

  private static final String HEADER = "Fsm-Log-Out";

  @Override
  public void endAllOf(AccountId id) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        && request.getResponse() != null
        && !request.getResponse().getHeaders(HEADER).contains(id.value())) {
      request.getResponse().addHeader(HEADER, id.value());
    }
  }
}
