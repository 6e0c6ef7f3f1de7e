package org.fsmlight.team.technicians;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.team.accounts.AccountId;
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
 * @param password none until the invitation is accepted
 * @param invitation none once it is accepted
 */
public record Technician(
    AccountId id,
    long version,
    CompanyId company,
    TechnicianProfile profile,
    EmailAddress email,
    @Nullable String picture,
    List<String> skills,
    @Nullable PasswordHash password,
    @Nullable Invitation invitation) {

  public Technician {
    skills = List.copyOf(skills);
  }

  public Verification verification() {
    return Verification.of(password != null, picture != null, !skills.isEmpty());
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
        new Technician(id, 1, company, profile, email, null, List.of(), null, invitation);
    return new TechnicianChange(
        technician, List.of(new TechnicianFact.Invited(token, invitation.expiresAt())), now, actor);
  }

  /** One who is there already, with all that was ever done: for demo people, nobody is invited. */
  public static TechnicianChange present(
      AccountId id,
      CompanyId company,
      TechnicianProfile profile,
      EmailAddress email,
      @Nullable String picture,
      List<String> skills,
      PasswordHash password,
      Instant now) {
    var technician =
        new Technician(id, 1, company, profile, email, picture, skills, password, null);
    return new TechnicianChange(
        technician, TechnicianFact.between(TechnicianState.INVITED, technician.state()), now, null);
  }

  /** A new token; the one before stops working. Empty once a password exists. */
  Optional<TechnicianChange> reinvited(Instant now, @Nullable String actor) {
    if (password != null) {
      return Optional.empty();
    }
    InvitationToken token = InvitationToken.random(id);
    Invitation renewed = Invitation.by(token, now);
    var after =
        new Technician(id, version + 1, company, profile, email, picture, skills, null, renewed);
    var fact = new TechnicianFact.Invited(token, renewed.expiresAt());
    return Optional.of(new TechnicianChange(after, List.of(fact), now, actor));
  }

  public boolean admits(InvitationToken token, Instant now) {
    return invitation != null && invitation.admits(token, now);
  }

  /** Works once: the invitation is gone with it. Empty when the token opens nothing (any more). */
  public Optional<TechnicianChange> accepting(
      InvitationToken token, PasswordHash chosen, Instant now) {
    if (!admits(token, now)) {
      return Optional.empty();
    }
    var after =
        new Technician(id, version + 1, company, profile, email, picture, skills, chosen, null);
    return Optional.of(changedTo(after, now, "technician/" + id.value()));
  }

  TechnicianChange with(TechnicianProfile newProfile, Instant now, @Nullable String actor) {
    return changedTo(
        new Technician(
            id, version + 1, company, newProfile, email, picture, skills, password, invitation),
        now,
        actor);
  }

  TechnicianChange withPicture(String newPicture, Instant now, @Nullable String actor) {
    return changedTo(
        new Technician(
            id, version + 1, company, profile, email, newPicture, skills, password, invitation),
        now,
        actor);
  }

  TechnicianChange withSkills(List<String> newSkills, Instant now, @Nullable String actor) {
    return changedTo(
        new Technician(
            id, version + 1, company, profile, email, picture, newSkills, password, invitation),
        now,
        actor);
  }

  /** The same again is no change: no version, no fact. */
  private TechnicianChange changedTo(Technician after, Instant now, @Nullable String actor) {
    var unchanged =
        new Technician(
            id, after.version, company, profile, email, picture, skills, password, invitation);
    return after.equals(unchanged)
        ? new TechnicianChange(this, List.of(), now, actor)
        : new TechnicianChange(after, TechnicianFact.between(state(), after.state()), now, actor);
  }
}
