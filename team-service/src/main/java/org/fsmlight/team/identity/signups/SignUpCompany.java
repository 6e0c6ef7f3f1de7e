package org.fsmlight.team.identity.signups;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fsmlight.team.identity.accounts.AccountHolder;
import org.fsmlight.team.identity.accounts.AccountHolders;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.OneTimeToken;
import org.fsmlight.team.identity.throttling.Admission;
import org.fsmlight.team.identity.throttling.ClientAddress;
import org.fsmlight.team.identity.throttling.Limit;
import org.fsmlight.team.identity.throttling.Throttle;
import org.springframework.stereotype.Component;

/**
 * Requests the sign-up of a company. The answer never depends on whether the mail address has an
 * account; only the account's holder learns that, by mail.
 */
@Component
public class SignUpCompany {

  private static final Limit FROM_ONE_ADDRESS = new Limit("sign-up-from", 30, Duration.ofHours(1));
  private static final Limit TO_ONE_MAILBOX = new Limit("sign-up-to", 3, Duration.ofHours(1));

  private final SignUps signUps;
  private final AccountHolders holders;
  private final Throttle throttle;

  public SignUpCompany(SignUps signUps, AccountHolders holders, Throttle throttle) {
    this.signUps = signUps;
    this.holders = holders;
    this.throttle = throttle;
  }

  /**
   * Accepts the request unless the client address has made too many. A mailbox gets a few mails an
   * hour; further requests for it are accepted and have no effect.
   */
  public Decision signUp(Application application, ClientAddress from, Instant now) {
    if (throttle.admit(List.of(FROM_ONE_ADDRESS.by(from.network())), now)
        instanceof Admission.TooMany(var retryAfter)) {
      return new Decision.Refused(new Refusal.TooManyAttempts(retryAfter));
    }
    var mailbox = TO_ONE_MAILBOX.by(application.founder().email().key());
    if (throttle.admit(List.of(mailbox), now) instanceof Admission.Admitted) {
      signUps.add(request(application, now));
    }
    return new Decision.Accepted();
  }

  private SignUpChange request(Application application, Instant now) {
    return holders
        .find(application.founder().email())
        .map(
            holder ->
                new SignUpChange(
                    SignUp.addressTaken(application, now),
                    new SignUpDomainEvent.Requested(addressee(holder), null),
                    now))
        .orElseGet(() -> open(application, now));
  }

  private static SignUpChange open(Application application, Instant now) {
    var id = AccountId.random();
    var token = OneTimeToken.random(id);
    var founder = application.founder();
    var addressee =
        new SignUpDomainEvent.Addressee(
            founder.name().first(), founder.name().last(), founder.email(), founder.language());
    return new SignUpChange(
        SignUp.open(application, token, id, now),
        new SignUpDomainEvent.Requested(addressee, token),
        now);
  }

  /** Name and language are the account's, not those in a request that anybody can make. */
  private static SignUpDomainEvent.Addressee addressee(AccountHolder holder) {
    return new SignUpDomainEvent.Addressee(
        holder.name().first(), holder.name().last(), holder.email(), holder.language());
  }
}
