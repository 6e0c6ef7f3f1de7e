package org.fsmlight.team.dispatchers;

import java.time.Instant;
import java.util.Optional;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.Credentials;
import org.fsmlight.team.accounts.Invitation;
import org.fsmlight.team.accounts.InvitationToken;
import org.fsmlight.team.accounts.PasswordHash;
import org.fsmlight.team.companies.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * Decides on requests and runs the calendar, from the moment there is a password until they leave.
 *
 * @param left does not belong to the company any more; may come back
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

  static DispatcherChange invited(
      AccountId id,
      CompanyId company,
      DispatcherProfile profile,
      Instant now,
      @Nullable String actor) {
    return invited(id, 1, company, profile, now, actor);
  }

  private static DispatcherChange invited(
      AccountId id,
      long version,
      CompanyId company,
      DispatcherProfile profile,
      Instant now,
      @Nullable String actor) {
    InvitationToken token = InvitationToken.random(id);
    Invitation open = Invitation.by(token, now);
    var credentials = new Credentials.Invited(open);
    return new DispatcherChange(
        new Dispatcher(id, version, company, profile, credentials, false),
        new DispatcherFact.Invited(token, open.expiresAt()),
        now,
        actor);
  }

  /**
   * One who has a password already, as a demo person or a technician has: nobody is invited.
   *
   * @param credentials with a password
   */
  public static DispatcherChange joined(
      AccountId id,
      CompanyId company,
      DispatcherProfile profile,
      Credentials credentials,
      Instant now,
      @Nullable String actor) {
    return new DispatcherChange(
        new Dispatcher(id, 1, company, profile, credentials, false),
        new DispatcherFact.Joined(),
        now,
        actor);
  }

  /** A new token; the one before stops working. Empty once a password exists. */
  Optional<DispatcherChange> reinvited(Instant now, @Nullable String actor) {
    return credentials.hasPassword()
        ? Optional.empty()
        : Optional.of(invited(id, version + 1, company, profile, now, actor));
  }

  /** Who left comes back, with the password they had, or a new invitation. */
  DispatcherChange back(DispatcherProfile newProfile, Instant now, @Nullable String actor) {
    return credentials.hasPassword()
        ? new DispatcherChange(
            new Dispatcher(id, version + 1, company, newProfile, credentials, false),
            new DispatcherFact.Joined(),
            now,
            actor)
        : invited(id, version + 1, company, newProfile, now, actor);
  }

  public boolean admits(InvitationToken token, Instant now) {
    return !left && credentials.admits(token, now);
  }

  /** Works once: the invitation is gone with it. Empty when the token opens nothing (any more). */
  public Optional<DispatcherChange> accepting(
      InvitationToken token, PasswordHash chosen, Instant now) {
    if (!admits(token, now)) {
      return Optional.empty();
    }
    var active =
        new Dispatcher(id, version + 1, company, profile, new Credentials.Own(chosen), false);
    var by = "dispatcher/" + id.value();
    return Optional.of(new DispatcherChange(active, new DispatcherFact.Changed(), now, by));
  }

  /** The same again is no change: no version, no fact. */
  DispatcherChange with(DispatcherProfile newProfile, Instant now, @Nullable String actor) {
    return newProfile.equals(profile)
        ? new DispatcherChange(this, null, now, actor)
        : new DispatcherChange(
            new Dispatcher(id, version + 1, company, newProfile, credentials, left),
            new DispatcherFact.Changed(),
            now,
            actor);
  }

  DispatcherChange leaving(Instant now, @Nullable String actor) {
    return new DispatcherChange(
        new Dispatcher(id, version + 1, company, profile, credentials, true),
        new DispatcherFact.Left(),
        now,
        actor);
  }
}
