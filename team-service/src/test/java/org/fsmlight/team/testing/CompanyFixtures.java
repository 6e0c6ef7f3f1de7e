package org.fsmlight.team.testing;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.accounts.Account;
import org.fsmlight.team.identity.accounts.AccountChange;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.AccountRole;
import org.fsmlight.team.identity.accounts.Accounts;
import org.fsmlight.team.identity.accounts.Credentials;
import org.fsmlight.team.identity.passwords.Password;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.identity.passwords.PasswordHasher;
import org.fsmlight.team.organization.companies.Companies;
import org.fsmlight.team.organization.companies.Company;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.companies.CompanyProfile;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;
import org.fsmlight.team.organization.dispatchers.Dispatcher;
import org.fsmlight.team.organization.dispatchers.DispatcherProfile;
import org.fsmlight.team.organization.dispatchers.Dispatchers;
import org.fsmlight.team.organization.technicians.Technician;
import org.fsmlight.team.organization.technicians.TechnicianProfile;
import org.fsmlight.team.organization.technicians.Technicians;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Creates companies and people of their own for a test. */
public class CompanyFixtures {

  private static final Credentials PASSWORD =
      new Credentials.OwnPassword(new PasswordHash("$argon2id$of-nobody"));

  /** Hashes by password, since hashing is slow on purpose. */
  private static final Map<String, PasswordHash> HASHES = new ConcurrentHashMap<>();

  private final Companies companies;
  private final Accounts accounts;
  private final Dispatchers dispatchers;
  private final Technicians technicians;
  private final PasswordHasher passwords;
  private final Clock clock;

  public CompanyFixtures(
      Companies companies,
      Accounts accounts,
      Dispatchers dispatchers,
      Technicians technicians,
      PasswordHasher passwords,
      Clock clock) {
    this.companies = companies;
    this.accounts = accounts;
    this.dispatchers = dispatchers;
    this.technicians = technicians;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Registers a company without people and returns its id. */
  public String company() {
    var id = "company-" + UUID.randomUUID();
    var profile =
        new CompanyProfile(
            "Example AG",
            new EmailAddress("office@example.org"),
            ZoneId.of("Europe/Zurich"),
            List.of(Language.DE));
    companies.add(Company.register(new CompanyId(id), profile, "CH", clock.instant(), null));
    return id;
  }

  /** Adds an active dispatcher, whose mail address is {@link #mailOf} the returned id. */
  public String dispatcher(String company) {
    var account = account(company, AccountRole.DISPATCHER);
    var profile = new DispatcherProfile(name(), mail(account), Language.DE);
    dispatchers.add(
        Dispatcher.join(account.id(), account.company(), profile, PASSWORD, clock.instant(), null));
    return account.id().value();
  }

  /** Adds a verified technician, whose mail address is {@link #mailOf} the returned id. */
  public String technician(String company) {
    var account = account(company, AccountRole.TECHNICIAN);
    technicians.add(
        Technician.join(
            account.id(),
            account.company(),
            new TechnicianProfile(name(), null, Language.DE),
            mail(account),
            "a-picture",
            List.of("tv"),
            PASSWORD,
            clock.instant(),
            null));
    return account.id().value();
  }

  /** Sets a password with which the person can log in, and returns the account's id. */
  public String withPassword(String account, String password) {
    return withHash(
        account, HASHES.computeIfAbsent(password, chosen -> passwords.hash(new Password(chosen))));
  }

  /** Sets a password as earlier releases stored it: the hash of what was typed. */
  public String withHashOfTyped(String account, String password) {
    var encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    return withHash(account, new PasswordHash(String.valueOf(encoder.encode(password))));
  }

  private String withHash(String account, PasswordHash hash) {
    accounts
        .change(
            new AccountId(account),
            current ->
                Optional.of(
                    new AccountChange(
                        current.withPassword(hash), List.of(), clock.instant(), null)))
        .orElseThrow();
    return account;
  }

  /** Makes a technician a dispatcher as well. */
  public void alsoDispatcher(String company, String account) {
    dispatchers.add(
        Dispatcher.join(
            new AccountId(account),
            new CompanyId(company),
            new DispatcherProfile(name(), new EmailAddress(mailOf(account)), Language.DE),
            new Credentials.SharedPassword(),
            clock.instant(),
            null));
  }

  public static String mailOf(String id) {
    return id + "@example.org";
  }

  private Account account(String company, AccountRole role) {
    var account = new Account(AccountId.random(), new CompanyId(company), role);
    return accounts.claim(mail(account), account);
  }

  private static EmailAddress mail(Account account) {
    return new EmailAddress(mailOf(account.id().value()));
  }

  private static PersonName name() {
    return new PersonName("Ada", "Example");
  }
}
