package org.fsmlight.team.identity.logins.web;

import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.Logins;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Names the person in a header of the response to the request that ended their logins. The gateway
 * reads it, ends the person's sessions and removes it.
 */
@Component
class GatewayLogOutHeader implements Logins {

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
