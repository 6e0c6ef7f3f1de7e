package org.fsmlight.team.organization.technicians;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.common.contacts.EmailAddress;
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
 * A person who carries service calls out, once verified. The state follows from the other
 * components and is never set.
 *
 * @param picture the name of the current picture; null when there is no valid one
 * @param skills codes, in the order of the configured skills
 * @param deactivated true until the technician is reactivated; all else stays as it was
 */
public record Technician(
    AccountId id,
    long version,
    CompanyId company,
    TechnicianProfile profile,
    EmailAddress email,
    @Nullable String picture,
    List<String> skills,
    Credentials credentials,
    boolean deactivated) {

  public Technician {
    skills = List.copyOf(skills);
  }

  public Verification verification() {
    var verification =
        Verification.of(credentials.hasPassword(), picture != null, !skills.isEmpty());
    return deactivated ? verification.deactivated() : verification;
  }

  public TechnicianState state() {
    return verification().state();
  }

  static TechnicianChange invite(
      AccountId id,
      CompanyId company,
      TechnicianProfile profile,
      EmailAddress email,
      Instant now,
      @Nullable Actor actor) {
    var token = OneTimeToken.random(id);
    var open = Invitation.open(token, now);
    var credentials = new Credentials.Invited(open);
    return new TechnicianChange(
        new Technician(id, 1, company, profile, email, null, List.of(), credentials, false),
        List.of(new TechnicianDomainEvent.Invited(token, open.expiresAt())),
        now,
        actor);
  }

  /**
   * A technician who has a password already, such as a dispatcher or a demo person, and is not
   * invited.
   *
   * @param credentials with a password
   */
  public static TechnicianChange join(
      AccountId id,
      CompanyId company,
      TechnicianProfile profile,
      EmailAddress email,
      @Nullable String picture,
      List<String> skills,
      Credentials credentials,
      Instant now,
      @Nullable Actor actor) {
    var technician =
        new Technician(id, 1, company, profile, email, picture, skills, credentials, false);
    return new TechnicianChange(
        technician,
        TechnicianDomainEvent.ofProfileChange(TechnicianState.INVITED, technician.state()),
        now,
        actor);
  }

  /** Issues a new token; the previous one stops working. Empty once there is a password. */
  Optional<TechnicianChange> reinvite(Instant now, @Nullable Actor actor) {
    if (credentials.hasPassword()) {
      return Optional.empty();
    }
    var token = OneTimeToken.random(id);
    var open = Invitation.open(token, now);
    var after = next(profile, picture, skills, new Credentials.Invited(open), deactivated);
    var event = new TechnicianDomainEvent.Invited(token, open.expiresAt());
    return Optional.of(new TechnicianChange(after, List.of(event), now, actor));
  }

  /** Whether the token opens the invitation; never while deactivated. */
  public boolean admits(OneTimeToken token, Instant now) {
    return !deactivated && credentials.admits(token, now);
  }

  /**
   * Accepts the invitation, which works once since it is gone afterwards. Empty when the token does
   * not open it.
   */
  public Optional<TechnicianChange> accept(OneTimeToken token, PasswordHash chosen, Instant now) {
    if (!admits(token, now)) {
      return Optional.empty();
    }
    var after = next(profile, picture, skills, new Credentials.OwnPassword(chosen), false);
    return Optional.of(changeTo(after, now, AccountRole.TECHNICIAN.actor(id)));
  }

  TechnicianChange changeProfile(TechnicianProfile newProfile, Instant now, @Nullable Actor actor) {
    return changeTo(next(newProfile, picture, skills, credentials, deactivated), now, actor);
  }

  TechnicianChange changePicture(String newPicture, Instant now, @Nullable Actor actor) {
    return changeTo(next(profile, newPicture, skills, credentials, deactivated), now, actor);
  }

  TechnicianChange changeSkills(List<String> newSkills, Instant now, @Nullable Actor actor) {
    return changeTo(next(profile, picture, newSkills, credentials, deactivated), now, actor);
  }

  /** Empty when the technician is deactivated already. */
  Optional<TechnicianChange> deactivate(Instant now, @Nullable Actor actor) {
    return setDeactivated(true, new TechnicianDomainEvent.Deactivated(), now, actor);
  }

  /** Restores the state before the deactivation. Empty when the technician is not deactivated. */
  Optional<TechnicianChange> reactivate(Instant now, @Nullable Actor actor) {
    return setDeactivated(false, new TechnicianDomainEvent.Reactivated(), now, actor);
  }

  private Optional<TechnicianChange> setDeactivated(
      boolean newValue, TechnicianDomainEvent event, Instant now, @Nullable Actor actor) {
    return deactivated == newValue
        ? Optional.empty()
        : Optional.of(
            new TechnicianChange(
                next(profile, picture, skills, credentials, newValue), List.of(event), now, actor));
  }

  private Technician next(
      TechnicianProfile newProfile,
      @Nullable String newPicture,
      List<String> newSkills,
      Credentials newCredentials,
      boolean newDeactivated) {
    return new Technician(
        id,
        version + 1,
        company,
        newProfile,
        email,
        newPicture,
        newSkills,
        newCredentials,
        newDeactivated);
  }

  /** The same state gives an empty change and keeps the version. */
  private TechnicianChange changeTo(Technician after, Instant now, @Nullable Actor actor) {
    return after.equals(next(profile, picture, skills, credentials, deactivated))
        ? new TechnicianChange(this, List.of(), now, actor)
        : new TechnicianChange(
            after, TechnicianDomainEvent.ofProfileChange(state(), after.state()), now, actor);
  }
}
