package org.fsmlight.team.identity.signups;

import java.time.Instant;
import java.util.Optional;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.Invitation;
import org.fsmlight.team.identity.accounts.OneTimeToken;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.companies.CompanyId;

/**
 * A company that wants to become a partner. Neither company nor account exists, and no address is
 * claimed, until the link is used.
 *
 * @param id the id of the founder's future account
 * @param company the id of the future company
 */
public record SignUp(
    AccountId id, long version, CompanyId company, Application application, Stage stage) {

  /** The progress of a sign-up. */
  public sealed interface Stage {

    /** The time after which the sign-up is deleted, or finished if it was redeemed. */
    Instant dueAt();
  }

  /** The link can be used. */
  public record Open(Invitation invitation) implements Stage {
    @Override
    public Instant dueAt() {
      return invitation.expiresAt();
    }
  }

  /** The address has an account already. There is no link; the account's holder gets a mail. */
  public record AddressTaken(Instant dueAt) implements Stage {}

  /**
   * The link was used, once. The registration that follows may be repeated any number of times.
   *
   * @param invitation the invitation that was used
   */
  public record Redeemed(Invitation invitation, PasswordHash password, Instant at)
      implements Stage {
    @Override
    public Instant dueAt() {
      return at;
    }
  }

  static SignUp open(Application application, OneTimeToken token, AccountId id, Instant now) {
    return new SignUp(
        id, 1, CompanyId.random(), application, new Open(Invitation.open(token, now)));
  }

  static SignUp addressTaken(Application application, Instant now) {
    var stage = new AddressTaken(now.plus(Invitation.LIFETIME));
    return new SignUp(AccountId.random(), 1, CompanyId.random(), application, stage);
  }

  public boolean admits(OneTimeToken token, Instant now) {
    return stage instanceof Open(var invitation) && invitation.admits(token, now);
  }

  /** Whether this token was used here, so that the registration may be unfinished. */
  public boolean wasRedeemedWith(OneTimeToken token, Instant now) {
    return stage instanceof Redeemed redeemed && redeemed.invitation().admits(token, now);
  }

  /** Uses the link, which works once. Empty when the token does not open this sign-up. */
  Optional<SignUp> redeem(OneTimeToken token, PasswordHash chosen, Instant now) {
    return stage instanceof Open(var invitation) && invitation.admits(token, now)
        ? Optional.of(
            new SignUp(
                id, version + 1, company, application, new Redeemed(invitation, chosen, now)))
        : Optional.empty();
  }
}
