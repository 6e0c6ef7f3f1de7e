package org.fsmlight.team.technicians;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.Credentials;
import org.fsmlight.team.accounts.Invitation;
import org.fsmlight.team.accounts.InvitationToken;
import org.fsmlight.team.accounts.PasswordHash;
import org.fsmlight.team.companies.CompanyId;
import org.fsmlight.team.contact.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Carries service calls out, once verified. State and facts follow from what is there: nobody sets
 * them.
 *
 * @param picture names the picture shown now; none when there is no valid one
 * @param skills codes, in the order of the list they were chosen from
 * @param deactivated until further notice; all else stays as it is
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

  static TechnicianChange invited(
      AccountId id,
      CompanyId company,
      TechnicianProfile profile,
      EmailAddress email,
      Instant now,
      @Nullable String actor) {
    InvitationToken token = InvitationToken.random(id);
    Invitation invitation = Invitation.by(token, now);
    var technician =
        new Technician(
            id,
            1,
            company,
            profile,
            email,
            null,
            List.of(),
            new Credentials.Invited(invitation),
            false);
    return new TechnicianChange(
        technician, List.of(new TechnicianFact.Invited(token, invitation.expiresAt())), now, actor);
  }

  /**
   * One who has a password already, as a demo person or a dispatcher has: nobody is invited.
   *
   * @param credentials with a password
   */
  public static TechnicianChange present(
      AccountId id,
      CompanyId company,
      TechnicianProfile profile,
      EmailAddress email,
      @Nullable String picture,
      List<String> skills,
      Credentials credentials,
      Instant now,
      @Nullable String actor) {
    var technician =
        new Technician(id, 1, company, profile, email, picture, skills, credentials, false);
    return new TechnicianChange(
        technician,
        TechnicianFact.between(TechnicianState.INVITED, technician.state()),
        now,
        actor);
  }

  /** A new token; the one before stops working. Empty once a password exists. */
  Optional<TechnicianChange> reinvited(Instant now, @Nullable String actor) {
    if (credentials.hasPassword()) {
      return Optional.empty();
    }
    InvitationToken token = InvitationToken.random(id);
    Invitation renewed = Invitation.by(token, now);
    var after = next(profile, picture, skills, new Credentials.Invited(renewed), deactivated);
    var fact = new TechnicianFact.Invited(token, renewed.expiresAt());
    return Optional.of(new TechnicianChange(after, List.of(fact), now, actor));
  }

  /** No invitation is open to who is deactivated. */
  public boolean admits(InvitationToken token, Instant now) {
    return !deactivated && credentials.admits(token, now);
  }

  /** Works once: the invitation is gone with it. Empty when the token opens nothing (any more). */
  public Optional<TechnicianChange> accepting(
      InvitationToken token, PasswordHash chosen, Instant now) {
    if (!admits(token, now)) {
      return Optional.empty();
    }
    var after = next(profile, picture, skills, new Credentials.Own(chosen), false);
    return Optional.of(changedTo(after, now, "technician/" + id.value()));
  }

  TechnicianChange with(TechnicianProfile newProfile, Instant now, @Nullable String actor) {
    return changedTo(next(newProfile, picture, skills, credentials, deactivated), now, actor);
  }

  TechnicianChange withPicture(String newPicture, Instant now, @Nullable String actor) {
    return changedTo(next(profile, newPicture, skills, credentials, deactivated), now, actor);
  }

  TechnicianChange withSkills(List<String> newSkills, Instant now, @Nullable String actor) {
    return changedTo(next(profile, picture, newSkills, credentials, deactivated), now, actor);
  }

  /** Empty when it is so already. */
  Optional<TechnicianChange> deactivated(Instant now, @Nullable String actor) {
    return turned(true, new TechnicianFact.Deactivated(), now, actor);
  }

  /** As what they were before. Empty when nothing is to be taken back. */
  Optional<TechnicianChange> reactivated(Instant now, @Nullable String actor) {
    return turned(false, new TechnicianFact.Reactivated(), now, actor);
  }

  private Optional<TechnicianChange> turned(
      boolean off, TechnicianFact fact, Instant now, @Nullable String actor) {
    return deactivated == off
        ? Optional.empty()
        : Optional.of(
            new TechnicianChange(
                next(profile, picture, skills, credentials, off), List.of(fact), now, actor));
  }

  private Technician next(
      TechnicianProfile newProfile,
      @Nullable String newPicture,
      List<String> newSkills,
      Credentials newCredentials,
      boolean off) {
    return new Technician(
        id, version + 1, company, newProfile, email, newPicture, newSkills, newCredentials, off);
  }

  /** The same again is no change: no version, no fact. */
  private TechnicianChange changedTo(Technician after, Instant now, @Nullable String actor) {
    return after.equals(next(profile, picture, skills, credentials, deactivated))
        ? new TechnicianChange(this, List.of(), now, actor)
        : new TechnicianChange(after, TechnicianFact.between(state(), after.state()), now, actor);
  }
}
