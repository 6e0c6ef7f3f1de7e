package org.fsmlight.team.identity.logins;

import java.time.Instant;
import org.fsmlight.team.identity.accounts.Account;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.Accounts;
import org.springframework.stereotype.Component;

/**
 * Publishes the end of a login. It is called before the authorization is removed, so that a crash
 * in between leaves no login that has ended unpublished.
 */
@Component
public class EndLogin {

  private final EndedLogins endedLogins;
  private final Accounts accounts;

  public EndLogin(EndedLogins endedLogins, Accounts accounts) {
    this.endedLogins = endedLogins;
    this.accounts = accounts;
  }

  public void end(String loginId, AccountId account, Instant now) {
    var company = accounts.find(account).map(Account::company).orElse(null);
    endedLogins.add(new EndedLogin(loginId, account, company, now));
  }
}
