package org.fsmlight.team.audit.records;

import java.time.Instant;
import java.util.UUID;
import org.fsmlight.team.audit.records.AuditRecord.Subject;
import org.fsmlight.team.identity.accounts.Account;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.Accounts;
import org.fsmlight.team.identity.actors.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Records logins and logouts, which no event contains: {@code LoginEnded} names no reason. */
@Component
public class RecordLogins {

  private static final Logger log = LoggerFactory.getLogger(RecordLogins.class);

  private final AuditTrail trail;
  private final Accounts accounts;

  public RecordLogins(AuditTrail trail, Accounts accounts) {
    this.trail = trail;
    this.accounts = accounts;
  }

  public void loggedIn(Account account, Instant now) {
    trail.append(entry("LoggedIn", account, account.actor(), now));
  }

  public void loggedOut(AccountId id, Instant now) {
    accounts
        .find(id)
        .ifPresent(account -> trail.append(entry("LoggedOut", account, account.actor(), now)));
  }

  /**
   * Records a refused login, in a thread of its own: the response must not take longer because the
   * address has an account.
   */
  public void refused(Account account, Instant now) {
    Thread.startVirtualThread(
        () -> {
          try {
            trail.append(entry("LoginRefused", account, null, now));
          } catch (RuntimeException storeUnavailable) {
            log.warn("A refused login was not recorded: {}", storeUnavailable.toString());
          }
        });
  }

  private static AuditRecord entry(
      String action, Account account, @Nullable Actor actor, Instant now) {
    return new AuditRecord(
        UUID.randomUUID().toString(),
        now,
        account.company() == null ? null : account.company().value(),
        actor,
        action,
        new Subject("account", account.id().value()),
        null);
  }
}
