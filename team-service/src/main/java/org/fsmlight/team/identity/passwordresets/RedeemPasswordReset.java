package org.fsmlight.team.identity.passwordresets;

import java.time.Instant;
import java.util.Optional;
import org.fsmlight.team.identity.accounts.AccountHolder;
import org.fsmlight.team.identity.accounts.AccountHolders;
import org.fsmlight.team.identity.accounts.OneTimeToken;
import org.fsmlight.team.identity.accounts.SetPassword;
import org.fsmlight.team.identity.passwords.Password;
import org.springframework.stereotype.Component;

/** Shows a password reset to the holder of its link and replaces the password once. */
@Component
public class RedeemPasswordReset {

  private final AccountHolders holders;
  private final SetPassword setPassword;

  public RedeemPasswordReset(AccountHolders holders, SetPassword setPassword) {
    this.holders = holders;
    this.setPassword = setPassword;
  }

  /** The open password reset of the token; empty when the token opens none. */
  public Optional<PasswordResetPreview> preview(OneTimeToken token, Instant now) {
    return holder(token, now)
        .flatMap(
            holder ->
                Optional.ofNullable(holder.account().reset())
                    .map(
                        reset ->
                            new PasswordResetPreview(
                                holder.name().first(), holder.email().value(), reset.expiresAt())));
  }

  /**
   * Sets a new password and ends all logins. Of concurrent attempts one succeeds, since one write
   * stores the password and ends the reset.
   */
  public Decision redeem(OneTimeToken token, Password chosen, Instant now) {
    var holder = holder(token, now).orElse(null);
    if (holder == null) {
      return new Decision.Refused(new Refusal.LinkInvalid());
    }
    var decision =
        setPassword.set(
            holder, chosen, current -> current.admits(token, now), now, holder.account().actor());
    return switch (decision) {
      case org.fsmlight.team.identity.accounts.Decision.Accepted _ -> new Decision.Accepted();
      case org.fsmlight.team.identity.accounts.Decision.Refused(var refusal) ->
          new Decision.Refused(refusal(refusal));
    };
  }

  private static Refusal refusal(org.fsmlight.team.identity.accounts.Refusal refusal) {
    return refusal
            instanceof org.fsmlight.team.identity.accounts.Refusal.PasswordRejected(var reason)
        ? new Refusal.PasswordRejected(reason)
        : new Refusal.LinkInvalid();
  }

  private Optional<AccountHolder> holder(OneTimeToken token, Instant now) {
    return token
        .account()
        .flatMap(holders::find)
        .filter(AccountHolder::mayAct)
        .filter(holder -> holder.account().admits(token, now));
  }
}
