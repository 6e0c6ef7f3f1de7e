package org.fsmlight.team.demo;

import java.time.Instant;
import java.util.List;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.common.contacts.PhoneNumber;
import org.fsmlight.team.demo.DemoProperties.DemoDispatcher;
import org.fsmlight.team.demo.DemoProperties.DemoTechnician;
import org.fsmlight.team.identity.accounts.Account;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.AccountRole;
import org.fsmlight.team.identity.accounts.Accounts;
import org.fsmlight.team.identity.accounts.Credentials;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;
import org.fsmlight.team.organization.dispatchers.Dispatcher;
import org.fsmlight.team.organization.dispatchers.DispatcherProfile;
import org.fsmlight.team.organization.dispatchers.Dispatchers;
import org.fsmlight.team.organization.pictures.Pictures;
import org.fsmlight.team.organization.technicians.Technician;
import org.fsmlight.team.organization.technicians.TechnicianProfile;
import org.fsmlight.team.organization.technicians.Technicians;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Adds demo people unless they exist. They are not invited and get no mail. */
@Component
class SeedPeople {

  private static final Logger log = LoggerFactory.getLogger(SeedPeople.class);

  private final Accounts accounts;
  private final Dispatchers dispatchers;
  private final Technicians technicians;
  private final Pictures pictures;

  SeedPeople(
      Accounts accounts, Dispatchers dispatchers, Technicians technicians, Pictures pictures) {
    this.accounts = accounts;
    this.dispatchers = dispatchers;
    this.technicians = technicians;
    this.pictures = pictures;
  }

  void seed(CompanyId company, DemoDispatcher demo, Instant now) {
    var account = new Account(new AccountId(demo.id()), company, AccountRole.DISPATCHER);
    var email = new EmailAddress(demo.email());
    if (claim(email, account)) {
      var name = new PersonName(demo.firstName(), demo.lastName());
      dispatchers.add(
          Dispatcher.join(
              account.id(),
              company,
              new DispatcherProfile(name, email, Language.of(demo.language())),
              new Credentials.OwnPassword(new PasswordHash(demo.passwordHash())),
              now,
              null));
    }
  }

  void seed(CompanyId company, DemoTechnician demo, Instant now) {
    var account = new Account(new AccountId(demo.id()), company, AccountRole.TECHNICIAN);
    var email = new EmailAddress(demo.email());
    if (claim(email, account) && technicians.find(account.id()).isEmpty()) {
      add(account.id(), company, email, demo, now);
    }
  }

  private void add(
      AccountId id, CompanyId company, EmailAddress email, DemoTechnician demo, Instant now) {
    var picture = demo.picture() ? Avatars.of(id) : null;
    if (picture != null) {
      pictures.save(id, picture);
    }
    var name = new PersonName(demo.firstName(), demo.lastName());
    technicians.add(
        Technician.join(
            id,
            company,
            new TechnicianProfile(name, phone(demo), Language.of(demo.language())),
            email,
            picture == null ? null : picture.name(),
            List.copyOf(demo.skills()),
            new Credentials.OwnPassword(new PasswordHash(demo.passwordHash())),
            now,
            null));
  }

  /** The numbers of the demo are international. */
  private static @Nullable PhoneNumber phone(DemoTechnician demo) {
    return demo.phone() == null ? null : PhoneNumber.of(demo.phone(), List.of());
  }

  private boolean claim(EmailAddress email, Account account) {
    if (accounts.claim(email, account).id().equals(account.id())) {
      return true;
    }
    log.warn(
        "Demo person {} is skipped: another account has the mail address", account.id().value());
    return false;
  }
}
