package org.fsmlight.team.organization.dispatchers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.AccountRole;
import org.fsmlight.team.identity.accounts.Credentials;
import org.fsmlight.team.identity.accounts.Invitation;
import org.fsmlight.team.identity.accounts.OneTimeToken;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.companies.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * A person who decides on requests and runs the calendar, from their first password until they
 * leave.
 *
 * @param left true once the person no longer belongs to the company; they may come back
 */
public record Dispatcher(
    AccountId id,
    long version,
    CompanyId company,
    DispatcherProfile profile,
    Credentials credentials,
    boolean left) {

  public DispatcherState state() {
    if (left) {
      return DispatcherState.LEFT;
    }
    return credentials.hasPassword() ? DispatcherState.ACTIVE : DispatcherState.INVITED;
  }

  static DispatcherChange invite(
      AccountId id,
      CompanyId company,
      DispatcherProfile profile,
      Instant now,
      @Nullable Actor actor) {
    return invite(id, 1, company, profile, now, actor);
  }

  private static DispatcherChange invite(
      AccountId id,
      long version,
      CompanyId company,
      DispatcherProfile profile,
      Instant now,
      @Nullable Actor actor) {
    var token = OneTimeToken.random(id);
    var open = Invitation.open(token, now);
    var credentials = new Credentials.Invited(open);
    return new DispatcherChange(
        new Dispatcher(id, version, company, profile, credentials, false),
        List.of(new DispatcherDomainEvent.Invited(token, open.expiresAt())),
        now,
        actor);
  }

  /**
   * A dispatcher who has a password already, such as a technician or a demo person, and is not
   * invited.
   *
   * @param credentials with a password
   */
  public static DispatcherChange join(
      AccountId id,
      CompanyId company,
      DispatcherProfile profile,
      Credentials credentials,
      Instant now,
      @Nullable Actor actor) {
    return new DispatcherChange(
        new Dispatcher(id, 1, company, profile, credentials, false),
        List.of(new DispatcherDomainEvent.Joined()),
        now,
        actor);
  }

  /** Issues a new token; the previous one stops working. Empty once there is a password. */
  Optional<DispatcherChange> reinvite(Instant now, @Nullable Actor actor) {
    return credentials.hasPassword()
        ? Optional.empty()
        : Optional.of(invite(id, version + 1, company, profile, now, actor));
  }

  /** Returns to the company after leaving, with the former password or a new invitation. */
  DispatcherChange rejoin(DispatcherProfile newProfile, Instant now, @Nullable Actor actor) {
    return credentials.hasPassword()
        ? new DispatcherChange(
            new Dispatcher(id, version + 1, company, newProfile, credentials, false),
            List.of(new DispatcherDomainEvent.Joined()),
            now,
            actor)
        : invite(id, version + 1, company, newProfile, now, actor);
  }

  public boolean admits(OneTimeToken token, Instant now) {
    return !left && credentials.admits(token, now);
  }

  /**
   * Accepts the invitation, which works once since it is gone afterwards. Empty when the token does
   * not open it.
   */
  public Optional<DispatcherChange> accept(OneTimeToken token, PasswordHash chosen, Instant now) {
    if (!admits(token, now)) {
      return Optional.empty();
    }
    var credentialsAfter = new Credentials.OwnPassword(chosen);
    return Optional.of(
        new DispatcherChange(
            new Dispatcher(id, version + 1, company, profile, credentialsAfter, false),
            List.of(new DispatcherDomainEvent.Changed()),
            now,
            AccountRole.DISPATCHER.actor(id)));
  }

  /** Replaces the profile. The same profile gives an empty change. */
  DispatcherChange changeProfile(DispatcherProfile newProfile, Instant now, @Nullable Actor actor) {
    return newProfile.equals(profile)
        ? new DispatcherChange(this, List.of(), now, actor)
        : new DispatcherChange(
            new Dispatcher(id, version + 1, company, newProfile, credentials, left),
            List.of(new DispatcherDomainEvent.Changed()),
            now,
            actor);
  }

  DispatcherChange leave(Instant now, @Nullable Actor actor) {
    return new DispatcherChange(
        new Dispatcher(id, version + 1, company, profile, credentials, true),
        List.of(new DispatcherDomainEvent.Left()),
        now,
        actor);
  }
}
