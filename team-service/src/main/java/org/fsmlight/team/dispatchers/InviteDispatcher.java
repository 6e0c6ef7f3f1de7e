package org.fsmlight.team.dispatchers;

import java.time.Clock;
import java.util.Optional;
import org.fsmlight.team.accounts.Account;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.Accounts;
import org.fsmlight.team.accounts.Credentials;
import org.fsmlight.team.accounts.OtherRole;
import org.fsmlight.team.companies.CompanyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A dispatcher adds another one, who gets a link to create a password unless they have one. */
@Component
public class InviteDispatcher {

  private final Accounts accounts;
  private final OtherRole otherRole;
  private final Dispatchers dispatchers;
  private final Clock clock;

  InviteDispatcher(Accounts accounts, OtherRole otherRole, Dispatchers dispatchers, Clock clock) {
    this.accounts = accounts;
    this.otherRole = otherRole;
    this.dispatchers = dispatchers;
    this.clock = clock;
  }

  /** How an invitation ended. */
  public sealed interface Outcome {}

  /** They belong to the company; at once, or with a password to create. */
  public record Added(Dispatcher dispatcher) implements Outcome {}

  /** The address belongs to somebody. */
  public record EmailTaken() implements Outcome {}

  /** The address is a technician's who has no password yet. */
  public record NotJoinedYet() implements Outcome {}

  /**
   * The address is claimed first. A claim left behind by an invitation that died half-way is
   * completed by the next one of the same company; who adds the dispatcher has won.
   */
  public Outcome invite(CompanyId company, DispatcherProfile profile, @Nullable String actor) {
    var wanted = new Account(AccountId.random(), company, Account.Part.DISPATCHER);
    Account holder = accounts.claim(profile.email(), wanted);
    if (!holder.isOf(company)) {
      return new EmailTaken();
    }
    return holder.part() == Account.Part.DISPATCHER
        ? added(Dispatcher.invited(holder.id(), company, profile, clock.instant(), actor), actor)
        : otherRole
            .credentials(holder)
            .map(held -> joined(company, holder.id(), held, profile, actor))
            .orElseGet(EmailTaken::new);
  }

  private Outcome joined(
      CompanyId company,
      AccountId technician,
      Credentials held,
      DispatcherProfile profile,
      @Nullable String actor) {
    return held.hasPassword()
        ? added(
            Dispatcher.joined(
                technician,
                company,
                profile,
                new Credentials.OfTheOtherRole(),
                clock.instant(),
                actor),
            actor)
        : new NotJoinedYet();
  }

  private Outcome added(DispatcherChange first, @Nullable String actor) {
    var dispatcher = first.dispatcher();
    if (dispatchers.add(first)) {
      return new Added(dispatcher);
    }
    return dispatchers
        .change(dispatcher.id(), current -> back(current, dispatcher.profile(), actor))
        .filter(DispatcherOutcome.Done.class::isInstance)
        .map(DispatcherOutcome.Done.class::cast)
        .<Outcome>map(done -> new Added(done.dispatcher()))
        .orElseGet(EmailTaken::new);
  }

  private DispatcherOutcome back(
      Dispatcher current, DispatcherProfile profile, @Nullable String actor) {
    return current.left()
        ? new DispatcherOutcome.Done(current.back(profile, clock.instant(), actor))
        : new DispatcherOutcome.AlreadyJoined(current);
  }

  /**
   * Sends a new link; the one before stops working.
   *
   * @return empty when the company has no such dispatcher
   */
  public Optional<DispatcherOutcome> again(
      CompanyId company, AccountId id, @Nullable String actor) {
    return dispatchers
        .find(id)
        .filter(dispatcher -> dispatcher.company().equals(company))
        .flatMap(_ -> dispatchers.change(id, current -> again(current, actor)));
  }

  private DispatcherOutcome again(Dispatcher current, @Nullable String actor) {
    if (current.left()) {
      return new DispatcherOutcome.AlreadyLeft(current);
    }
    return current
        .reinvited(clock.instant(), actor)
        .<DispatcherOutcome>map(DispatcherOutcome.Done::new)
        .orElseGet(() -> new DispatcherOutcome.AlreadyJoined(current));
  }
}
