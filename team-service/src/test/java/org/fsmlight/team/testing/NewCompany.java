package org.fsmlight.team.testing;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.fsmlight.team.accounts.Account;
import org.fsmlight.team.accounts.AccountChange;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.Accounts;
import org.fsmlight.team.accounts.Credentials;
import org.fsmlight.team.accounts.Password;
import org.fsmlight.team.accounts.PasswordHash;
import org.fsmlight.team.accounts.Passwords;
import org.fsmlight.team.companies.Companies;
import org.fsmlight.team.companies.Company;
import org.fsmlight.team.companies.CompanyId;
import org.fsmlight.team.companies.CompanyProfile;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.contact.Language;
import org.fsmlight.team.contact.PersonName;
import org.fsmlight.team.dispatchers.Dispatcher;
import org.fsmlight.team.dispatchers.DispatcherProfile;
import org.fsmlight.team.dispatchers.Dispatchers;
import org.fsmlight.team.technicians.Technician;
import org.fsmlight.team.technicians.TechnicianProfile;
import org.fsmlight.team.technicians.Technicians;

/** Companies of their own, for tests that count heads. */
public class NewCompany {

  private static final Credentials A_PASSWORD =
      new Credentials.Own(new PasswordHash("$argon2id$of-nobody"));

  /** Hashing takes its time, on purpose. */
  private static final Map<String, PasswordHash> HASHES = new ConcurrentHashMap<>();

  private final Companies companies;
  private final Accounts accounts;
  private final Dispatchers dispatchers;
  private final Technicians technicians;
  private final Passwords passwords;
  private final Clock clock;

  public NewCompany(
      Companies companies,
      Accounts accounts,
      Dispatchers dispatchers,
      Technicians technicians,
      Passwords passwords,
      Clock clock) {
    this.companies = companies;
    this.accounts = accounts;
    this.dispatchers = dispatchers;
    this.technicians = technicians;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** One without anybody yet. */
  public String founded() {
    String id = "company-" + UUID.randomUUID();
    var profile =
        new CompanyProfile(
            "Example AG",
            new EmailAddress("office@example.org"),
            ZoneId.of("Europe/Zurich"),
            List.of(Language.DE));
    companies.add(Company.registered(new CompanyId(id), profile, "CH", clock.instant(), null));
    return id;
  }

  /** One who decides; the mail address is the id's. */
  public String dispatcher(String company) {
    var account = account(company, Account.Part.DISPATCHER);
    var profile = new DispatcherProfile(name(), mail(account), Language.DE);
    dispatchers.add(
        Dispatcher.joined(
            account.id(), account.company(), profile, A_PASSWORD, clock.instant(), null));
    return account.id().value();
  }

  /** One who is verified; the mail address is the id's. */
  public String technician(String company) {
    var account = account(company, Account.Part.TECHNICIAN);
    technicians.add(
        Technician.present(
            account.id(),
            account.company(),
            new TechnicianProfile(name(), null, Language.DE),
            mail(account),
            "a-picture",
            List.of("tv"),
            A_PASSWORD,
            clock.instant(),
            null));
    return account.id().value();
  }

  /** Lets somebody log in. */
  public String withPassword(String account, String password) {
    var hash = HASHES.computeIfAbsent(password, chosen -> passwords.hash(new Password(chosen)));
    accounts
        .change(
            new AccountId(account),
            current ->
                Optional.of(
                    new AccountChange(current.with(hash), List.of(), clock.instant(), null)))
        .orElseThrow();
    return account;
  }

  /** Gives a technician the other role as well. */
  public void alsoDispatcher(String company, String account) {
    dispatchers.add(
        Dispatcher.joined(
            new AccountId(account),
            new CompanyId(company),
            new DispatcherProfile(name(), new EmailAddress(mailOf(account)), Language.DE),
            new Credentials.OfTheOtherRole(),
            clock.instant(),
            null));
  }

  public static String mailOf(String id) {
    return id + "@example.org";
  }

  private Account account(String company, Account.Part part) {
    var account = new Account(AccountId.random(), new CompanyId(company), part);
    return accounts.claim(mail(account), account);
  }

  private static EmailAddress mail(Account account) {
    return new EmailAddress(mailOf(account.id().value()));
  }

  private static PersonName name() {
    return new PersonName("Ada", "Example");
  }
}
