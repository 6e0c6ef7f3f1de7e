package org.fsmlight.team.audit;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.fsmlight.team.accounts.Account;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.Accounts;
import org.fsmlight.team.audit.AuditRecord.Party;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Records who comes and goes: no event tells it, for no other service needs to know. */
@Component
public class LoginAudit {

  private static final Logger log = LoggerFactory.getLogger(LoginAudit.class);

  private final AuditTrail trail;
  private final Accounts accounts;

  LoginAudit(AuditTrail trail, Accounts accounts) {
    this.trail = trail;
    this.accounts = accounts;
  }

  public void loggedIn(Account account, Instant now) {
    trail.note(of("LoggedIn", account, party(account), now));
  }

  public void loggedOut(AccountId id, Instant now) {
    accounts
        .find(id)
        .ifPresent(account -> trail.note(of("LoggedOut", account, party(account), now)));
  }

  /** Beside the answer, which must not take longer because there is such an account. */
  public void refused(Account account, Instant now) {
    Thread.startVirtualThread(
        () -> {
          try {
            trail.note(of("LoginRefused", account, null, now));
          } catch (RuntimeException storeAway) {
            log.warn("A refused login was not recorded: {}", storeAway.toString());
          }
        });
  }

  private static AuditRecord of(
      String action, Account account, @Nullable Party actor, Instant now) {
    return new AuditRecord(
        UUID.randomUUID().toString(),
        now,
        account.company() == null ? null : account.company().value(),
        actor,
        action,
        new Party("account", account.id().value()),
        null);
  }

  private static Party party(Account account) {
    return new Party(account.part().name().toLowerCase(Locale.ROOT), account.id().value());
  }
}
