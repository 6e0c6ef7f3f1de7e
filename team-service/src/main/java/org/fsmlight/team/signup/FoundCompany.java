package org.fsmlight.team.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.fsmlight.team.accounts.Account;
import org.fsmlight.team.accounts.Accounts;
import org.fsmlight.team.accounts.Credentials;
import org.fsmlight.team.accounts.InvitationToken;
import org.fsmlight.team.accounts.PasswordHash;
import org.fsmlight.team.companies.Companies;
import org.fsmlight.team.companies.Company;
import org.fsmlight.team.dispatchers.Dispatcher;
import org.fsmlight.team.dispatchers.Dispatchers;
import org.fsmlight.team.sweeping.Expiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes a company of a sign-up whose link is used. One write, the redemption, decides who was first
 * and keeps the password; account, company and dispatcher follow from it, each of them once,
 * whoever takes up where a process died.
 */
@Component
public class FoundCompany implements Expiring {

  private static final Logger log = LoggerFactory.getLogger(FoundCompany.class);

  private final SignUps signUps;
  private final Accounts accounts;
  private final Companies companies;
  private final Dispatchers dispatchers;
  private final Clock clock;

  FoundCompany(
      SignUps signUps,
      Accounts accounts,
      Companies companies,
      Dispatchers dispatchers,
      Clock clock) {
    this.signUps = signUps;
    this.accounts = accounts;
    this.companies = companies;
    this.dispatchers = dispatchers;
    this.clock = clock;
  }

  /** Empty when the link opens nothing (any more), or somebody has the address by now. */
  public Optional<SignUp> opened(SignUp signUp, InvitationToken token) {
    Instant now = clock.instant();
    if (signUp.wasRedeemedWith(token, now)) {
      finish(signUp);
      return Optional.empty();
    }
    return signUp.admits(token, now)
            && accounts.find(signUp.application().founder().email()).isEmpty()
        ? Optional.of(signUp)
        : Optional.empty();
  }

  /** Of any number at once one is the founder. */
  public Optional<Dispatcher> found(SignUp open, InvitationToken token, PasswordHash password) {
    return open.redeemed(token, password, clock.instant())
        .filter(signUps::save)
        .flatMap(this::finish);
  }

  /** Empty when somebody else has got the address in the meantime. */
  private Optional<Dispatcher> finish(SignUp redeemed) {
    if (!(redeemed.stage() instanceof SignUp.Redeemed(_, PasswordHash password, Instant at))) {
      return Optional.empty();
    }
    var application = redeemed.application();
    var account = new Account(redeemed.id(), redeemed.company(), Account.Part.DISPATCHER);
    Account holder = accounts.claim(application.founder().email(), account);
    if (!holder.id().equals(redeemed.id())) {
      signUps.forget(redeemed);
      return Optional.empty();
    }
    String by = "dispatcher/" + redeemed.id().value();
    companies.add(
        Company.registered(
            redeemed.company(), application.company(), application.country(), at, by));
    var credentials = new Credentials.Own(password);
    dispatchers.add(
        Dispatcher.joined(
            redeemed.id(), redeemed.company(), application.founder(), credentials, at, by));
    signUps.forget(redeemed);
    return dispatchers.find(redeemed.id());
  }

  /** Also takes up what was begun: by a process that died, or by one still at it, to no harm. */
  @Override
  public void dropExpired(Instant now) {
    for (SignUp signUp : signUps.overBefore(now)) {
      switch (signUp.stage()) {
        case SignUp.Open _, SignUp.AddressTaken _ -> signUps.forget(signUp);
        case SignUp.Redeemed _ -> {
          log.info("Taking up the sign-up of company {}", signUp.company().value());
          finish(signUp);
        }
      }
    }
  }
}
