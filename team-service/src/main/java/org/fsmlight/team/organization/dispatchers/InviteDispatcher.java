package org.fsmlight.team.organization.dispatchers;

import java.time.Instant;
import org.fsmlight.team.identity.accounts.Account;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.AccountRole;
import org.fsmlight.team.identity.accounts.Accounts;
import org.fsmlight.team.identity.accounts.Credentials;
import org.fsmlight.team.identity.accounts.FindCredentials;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.organization.companies.CompanyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adds a dispatcher to a company. They get a link to create a password unless they have one as a
 * technician or former dispatcher.
 */
@Component
public class InviteDispatcher {

  private final Accounts accounts;
  private final FindCredentials findCredentials;
  private final Dispatchers dispatchers;

  public InviteDispatcher(
      Accounts accounts, FindCredentials findCredentials, Dispatchers dispatchers) {
    this.accounts = accounts;
    this.findCredentials = findCredentials;
    this.dispatchers = dispatchers;
  }

  /**
   * Claims the address, then adds the dispatcher. A claim without a dispatcher, left by a crash, is
   * completed by the next invitation of the same company; of concurrent ones the first that adds
   * the dispatcher wins.
   */
  public Decision invite(
      CompanyId company, DispatcherProfile profile, Instant now, @Nullable Actor actor) {
    var wanted = new Account(AccountId.random(), company, AccountRole.DISPATCHER);
    var owner = accounts.claim(profile.email(), wanted);
    if (!owner.belongsTo(company)) {
      return new Decision.Refused(new Refusal.EmailTaken());
    }
    if (owner.firstRole() == AccountRole.DISPATCHER) {
      return add(Dispatcher.invite(owner.id(), company, profile, now, actor));
    }
    var credentials = findCredentials.of(owner).orElse(null);
    if (credentials == null) {
      return new Decision.Refused(new Refusal.EmailTaken());
    }
    return credentials.hasPassword()
        ? add(
            Dispatcher.join(
                owner.id(), company, profile, new Credentials.SharedPassword(), now, actor))
        : new Decision.Refused(new Refusal.NotJoinedYet());
  }

  /** Adds the dispatcher, or lets a former one rejoin. */
  private Decision add(DispatcherChange first) {
    if (dispatchers.add(first)) {
      return new Decision.Accepted(first);
    }
    var profile = first.dispatcher().profile();
    return dispatchers
        .decide(
            first.dispatcher().id(),
            current ->
                current.left()
                    ? new Decision.Accepted(current.rejoin(profile, first.at(), first.actor()))
                    : new Decision.Refused(new Refusal.EmailTaken()))
        .orElseGet(() -> new Decision.Refused(new Refusal.EmailTaken()));
  }
}
