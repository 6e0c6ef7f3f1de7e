package org.fsmlight.team.demo;

import java.time.Clock;
import java.util.List;
import org.fsmlight.team.accounts.Account;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.Accounts;
import org.fsmlight.team.accounts.Credentials;
import org.fsmlight.team.accounts.PasswordHash;
import org.fsmlight.team.companies.CompanyId;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.contact.Language;
import org.fsmlight.team.contact.PersonName;
import org.fsmlight.team.demo.DemoProperties.DemoDispatcher;
import org.fsmlight.team.demo.DemoProperties.DemoTechnician;
import org.fsmlight.team.dispatchers.Dispatcher;
import org.fsmlight.team.dispatchers.DispatcherProfile;
import org.fsmlight.team.dispatchers.Dispatchers;
import org.fsmlight.team.pictures.Pictures;
import org.fsmlight.team.pictures.ProfilePicture;
import org.fsmlight.team.technicians.Technician;
import org.fsmlight.team.technicians.TechnicianProfile;
import org.fsmlight.team.technicians.Technicians;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Adds demo people where they are not yet; nobody is invited, and nobody gets a mail. */
@Component
class SeedPeople {

  private static final Logger log = LoggerFactory.getLogger(SeedPeople.class);

  private final Accounts accounts;
  private final Dispatchers dispatchers;
  private final Technicians technicians;
  private final Pictures pictures;
  private final Clock clock;

  SeedPeople(
      Accounts accounts,
      Dispatchers dispatchers,
      Technicians technicians,
      Pictures pictures,
      Clock clock) {
    this.accounts = accounts;
    this.dispatchers = dispatchers;
    this.technicians = technicians;
    this.pictures = pictures;
    this.clock = clock;
  }

  void seed(CompanyId company, DemoDispatcher demo) {
    var account = new Account(new AccountId(demo.id()), company, Account.Part.DISPATCHER);
    var email = new EmailAddress(demo.email());
    if (isOurs(email, account)) {
      dispatchers.add(
          Dispatcher.joined(
              account.id(),
              company,
              new DispatcherProfile(
                  new PersonName(demo.firstName(), demo.lastName()),
                  email,
                  Language.of(demo.language())),
              new Credentials.Own(new PasswordHash(demo.passwordHash())),
              clock.instant(),
              null));
    }
  }

  void seed(CompanyId company, DemoTechnician demo) {
    var account = new Account(new AccountId(demo.id()), company, Account.Part.TECHNICIAN);
    var email = new EmailAddress(demo.email());
    if (isOurs(email, account) && technicians.find(account.id()).isEmpty()) {
      add(account.id(), company, email, demo);
    }
  }

  private void add(AccountId id, CompanyId company, EmailAddress email, DemoTechnician demo) {
    ProfilePicture picture = demo.picture() ? Avatars.of(id) : null;
    if (picture != null) {
      pictures.keep(id, picture);
    }
    technicians.add(
        Technician.present(
            id,
            company,
            new TechnicianProfile(
                new PersonName(demo.firstName(), demo.lastName()),
                demo.phone(),
                Language.of(demo.language())),
            email,
            picture == null ? null : picture.name(),
            List.copyOf(demo.skills()),
            new Credentials.Own(new PasswordHash(demo.passwordHash())),
            clock.instant(),
            null));
  }

  private boolean isOurs(EmailAddress email, Account account) {
    if (accounts.claim(email, account).id().equals(account.id())) {
      return true;
    }
    log.warn(
        "Demo person {} is left out: another account has the mail address", account.id().value());
    return false;
  }
}
