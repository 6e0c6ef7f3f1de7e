package org.fsmlight.team.signup;

import java.time.Instant;
import java.util.Optional;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.Invitation;
import org.fsmlight.team.accounts.InvitationToken;
import org.fsmlight.team.accounts.PasswordHash;
import org.fsmlight.team.companies.CompanyId;

/**
 * A company that wants to become a partner. Nothing of it is there, and nothing is claimed, until
 * the link was used.
 *
 * @param id the founder's account, should it come to be
 * @param company the company's id, should it come to be
 */
public record SignUp(
    AccountId id, long version, CompanyId company, Application application, Stage stage) {

  /** How far it has come. */
  public sealed interface Stage {

    /** When nobody needs it any more. */
    Instant overAt();
  }

  /** The link works. */
  public record Open(Invitation invitation) implements Stage {
    @Override
    public Instant overAt() {
      return invitation.expiresAt();
    }
  }

  /** The address has an account: there is no link, and its owner is told. */
  public record AddressTaken(Instant overAt) implements Stage {}

  /**
   * The link was used, once. What follows from it may be begun any number of times.
   *
   * @param invitation the one that was used
   */
  public record Redeemed(Invitation invitation, PasswordHash password, Instant at)
      implements Stage {
    @Override
    public Instant overAt() {
      return at;
    }
  }

  static SignUp asked(Application application, InvitationToken token, AccountId id, Instant now) {
    return new SignUp(id, 1, CompanyId.random(), application, new Open(Invitation.by(token, now)));
  }

  static SignUp refused(Application application, Instant now) {
    var stage = new AddressTaken(now.plus(Invitation.LIFE));
    return new SignUp(AccountId.random(), 1, CompanyId.random(), application, stage);
  }

  public boolean admits(InvitationToken token, Instant now) {
    return stage instanceof Open(Invitation invitation) && invitation.admits(token, now);
  }

  /** Whether this token has been used here, and there may be something left to do. */
  public boolean wasRedeemedWith(InvitationToken token, Instant now) {
    return stage instanceof Redeemed redeemed && redeemed.invitation().admits(token, now);
  }

  /** Works once. Empty when the token opens nothing (any more). */
  Optional<SignUp> redeemed(InvitationToken token, PasswordHash chosen, Instant now) {
    return stage instanceof Open(Invitation invitation) && invitation.admits(token, now)
        ? Optional.of(
            new SignUp(
                id, version + 1, company, application, new Redeemed(invitation, chosen, now)))
        : Optional.empty();
  }
}
