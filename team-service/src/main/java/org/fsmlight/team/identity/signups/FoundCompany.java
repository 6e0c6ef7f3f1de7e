package org.fsmlight.team.identity.signups;

import java.time.Instant;
import java.util.Optional;
import org.fsmlight.team.identity.accounts.Account;
import org.fsmlight.team.identity.accounts.AccountRole;
import org.fsmlight.team.identity.accounts.Accounts;
import org.fsmlight.team.identity.accounts.Credentials;
import org.fsmlight.team.identity.accounts.OneTimeToken;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.companies.Companies;
import org.fsmlight.team.organization.companies.Company;
import org.fsmlight.team.organization.dispatchers.Dispatcher;
import org.fsmlight.team.organization.dispatchers.Dispatchers;
import org.fsmlight.team.sweeping.Expiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Registers the company of a sign-up whose link is used. One write, the redemption, decides which
 * of concurrent attempts wins and stores the password. Account, company and dispatcher follow from
 * it, each created once; after a crash the next attempt or sweep finishes the registration.
 */
@Component
public class FoundCompany implements Expiring {

  private static final Logger log = LoggerFactory.getLogger(FoundCompany.class);

  private final SignUps signUps;
  private final Accounts accounts;
  private final Companies companies;
  private final Dispatchers dispatchers;

  public FoundCompany(
      SignUps signUps, Accounts accounts, Companies companies, Dispatchers dispatchers) {
    this.signUps = signUps;
    this.accounts = accounts;
    this.companies = companies;
    this.dispatchers = dispatchers;
  }

  /**
   * Returns the sign-up if the token opens it and its address is free. Finishes an interrupted
   * registration of the same token, which then opens nothing.
   */
  public Optional<SignUp> open(SignUp signUp, OneTimeToken token, Instant now) {
    if (signUp.wasRedeemedWith(token, now)) {
      register(signUp);
      return Optional.empty();
    }
    return signUp.admits(token, now)
            && accounts.find(signUp.application().founder().email()).isEmpty()
        ? Optional.of(signUp)
        : Optional.empty();
  }

  /** Redeems the sign-up and registers the company. Of concurrent attempts one succeeds. */
  public Optional<Dispatcher> found(
      SignUp open, OneTimeToken token, PasswordHash password, Instant now) {
    return open.redeem(token, password, now).filter(signUps::save).flatMap(this::register);
  }

  /** Empty when another account has got the address in the meantime. */
  private Optional<Dispatcher> register(SignUp signUp) {
    if (!(signUp.stage() instanceof SignUp.Redeemed(_, var password, var at))) {
      return Optional.empty();
    }
    var application = signUp.application();
    var account = new Account(signUp.id(), signUp.company(), AccountRole.DISPATCHER);
    var owner = accounts.claim(application.founder().email(), account);
    if (!owner.id().equals(signUp.id())) {
      signUps.delete(signUp);
      return Optional.empty();
    }
    companies.add(
        Company.register(
            signUp.company(), application.company(), application.country(), at, account.actor()));
    dispatchers.add(
        Dispatcher.join(
            signUp.id(),
            signUp.company(),
            application.founder(),
            new Credentials.OwnPassword(password),
            at,
            account.actor()));
    signUps.delete(signUp);
    return dispatchers.find(signUp.id());
  }

  /**
   * Deletes sign-ups that expired and finishes interrupted registrations. Repeating a registration
   * that is still running does no harm.
   */
  @Override
  public void deleteExpired(Instant now) {
    for (var signUp : signUps.dueBefore(now)) {
      switch (signUp.stage()) {
        case SignUp.Open _, SignUp.AddressTaken _ -> signUps.delete(signUp);
        case SignUp.Redeemed _ -> {
          log.info("Finishing the registration of company {}", signUp.company().value());
          register(signUp);
        }
      }
    }
  }
}
