package org.fsmlight.team.identity.accounts;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Ends all logins of a person, wherever they are kept: after a change of their password or the end
 * of a role.
 */
@Component
public class EndLogins {

  private final List<Logins> logins;

  public EndLogins(List<Logins> logins) {
    this.logins = logins;
  }

  public void of(AccountId id) {
    logins.forEach(each -> each.endAllOf(id));
  }
}
