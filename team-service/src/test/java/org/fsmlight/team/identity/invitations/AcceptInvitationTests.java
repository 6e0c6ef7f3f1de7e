package org.fsmlight.team.identity.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.EndLogins;
import org.fsmlight.team.identity.accounts.FindCredentials;
import org.fsmlight.team.identity.accounts.InMemoryAccounts;
import org.fsmlight.team.identity.accounts.Invitation;
import org.fsmlight.team.identity.accounts.OneTimeToken;
import org.fsmlight.team.identity.passwords.InMemoryPasswordHasher;
import org.fsmlight.team.identity.passwords.Password;
import org.fsmlight.team.identity.signups.FoundCompany;
import org.fsmlight.team.identity.signups.InMemorySignUps;
import org.fsmlight.team.organization.companies.Company;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.companies.CompanyProfile;
import org.fsmlight.team.organization.companies.InMemoryCompanies;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;
import org.fsmlight.team.organization.dispatchers.DispatcherDomainEvent;
import org.fsmlight.team.organization.dispatchers.DispatcherProfile;
import org.fsmlight.team.organization.dispatchers.InMemoryDispatchers;
import org.fsmlight.team.organization.dispatchers.InviteDispatcher;
import org.fsmlight.team.organization.dispatchers.ReinviteDispatcher;
import org.fsmlight.team.organization.technicians.DeactivateTechnician;
import org.fsmlight.team.organization.technicians.InMemoryTechnicians;
import org.fsmlight.team.organization.technicians.InviteTechnician;
import org.fsmlight.team.organization.technicians.ReinviteTechnician;
import org.fsmlight.team.organization.technicians.Technician;
import org.fsmlight.team.organization.technicians.TechnicianDomainEvent;
import org.fsmlight.team.organization.technicians.TechnicianProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invitations that end while the password is hashed, which takes a while on purpose. */
class AcceptInvitationTests {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final CompanyId COMPANY = new CompanyId("fixit");
  private static final Password PASSWORD = new Password("horse-battery");
  private static final Decision LINK_INVALID = new Decision.Refused(new Refusal.LinkInvalid());

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryTechnicians technicians = new InMemoryTechnicians();
  private final InMemoryDispatchers dispatchers = new InMemoryDispatchers();
  private final InMemoryCompanies companies = new InMemoryCompanies();
  private final InMemorySignUps signUps = new InMemorySignUps();
  private final InMemoryPasswordHasher passwords = new InMemoryPasswordHasher();
  private final FindCredentials findCredentials = new FindCredentials(List.of());
  private final AcceptInvitation accept =
      new AcceptInvitation(
          technicians,
          dispatchers,
          companies,
          signUps,
          new FoundCompany(signUps, accounts, companies, dispatchers),
          passwords);

  @BeforeEach
  void register() {
    companies.add(
        Company.register(
            COMPANY,
            new CompanyProfile(
                "Fixit",
                new EmailAddress("office@fixit.example"),
                ZoneId.of("Europe/Zurich"),
                List.of(Language.DE)),
            "CH",
            NOW,
            null));
  }

  @Test
  void acceptsATechniciansInvitationOnce() {
    var token = inviteTechnician();

    assertThat(accept.preview(token, NOW)).isPresent();
    assertThat(accept.accept(token, PASSWORD, NOW)).isInstanceOf(Decision.Accepted.class);
    assertThat(accept.accept(token, PASSWORD, NOW)).isEqualTo(LINK_INVALID);
    assertThat(accept.preview(token, NOW)).isEmpty();
  }

  @Test
  void refusesATechniciansLinkThatIsReplacedMeanwhile() {
    var token = inviteTechnician();
    passwords.beforeNextHash(
        () ->
            new ReinviteTechnician(technicians)
                .reinvite(COMPANY, id(token), NOW, null)
                .orElseThrow());

    assertThat(accept.accept(token, PASSWORD, NOW)).isEqualTo(LINK_INVALID);
    assertThat(technician(token).credentials().hasPassword()).isFalse();
  }

  @Test
  void refusesATechniciansLinkThatIsUsedBeforeTheWrite() {
    var token = inviteTechnician();
    technicians.beforeNextSave(() -> accept.accept(token, new Password("first-password"), NOW));

    assertThat(accept.accept(token, PASSWORD, NOW)).isEqualTo(LINK_INVALID);
    var stored = technician(token).credentials().password().orElseThrow();
    assertThat(passwords.matches(new Password("first-password"), stored)).isTrue();
  }

  @Test
  void refusesATechnicianWhoIsDeactivatedMeanwhile() {
    var token = inviteTechnician();
    passwords.beforeNextHash(
        () ->
            new DeactivateTechnician(technicians, new EndLogins(List.of()))
                .deactivate(COMPANY, id(token), _ -> true, NOW, null)
                .orElseThrow());

    assertThat(accept.accept(token, PASSWORD, NOW)).isEqualTo(LINK_INVALID);
    assertThat(technician(token).credentials().hasPassword()).isFalse();
  }

  @Test
  void refusesADispatchersLinkThatIsReplacedMeanwhile() {
    var token = inviteDispatcher();
    passwords.beforeNextHash(
        () ->
            new ReinviteDispatcher(dispatchers)
                .reinvite(COMPANY, id(token), NOW, null)
                .orElseThrow());

    assertThat(accept.accept(token, PASSWORD, NOW)).isEqualTo(LINK_INVALID);
    assertThat(dispatchers.find(id(token)).orElseThrow().credentials().hasPassword()).isFalse();
  }

  @Test
  void refusesADispatchersLinkThatIsUsedBeforeTheWrite() {
    var token = inviteDispatcher();
    dispatchers.beforeNextSave(() -> accept.accept(token, new Password("first-password"), NOW));

    assertThat(accept.accept(token, PASSWORD, NOW)).isEqualTo(LINK_INVALID);
    var stored = dispatchers.find(id(token)).orElseThrow().credentials().password().orElseThrow();
    assertThat(passwords.matches(new Password("first-password"), stored)).isTrue();
  }

  @Test
  void expiresAtItsTime() {
    var token = inviteTechnician();
    var end = NOW.plus(Invitation.LIFETIME);

    assertThat(accept.preview(token, end.minusMillis(1))).isPresent();
    assertThat(accept.preview(token, end)).isEmpty();
    assertThat(accept.accept(token, PASSWORD, end)).isEqualTo(LINK_INVALID);
  }

  @Test
  void keepsTheInvitationWhenThePasswordBreaksARule() {
    var token = inviteDispatcher();

    assertThat(accept.accept(token, new Password("short"), NOW))
        .isEqualTo(
            new Decision.Refused(new Refusal.PasswordRejected("must have 10 to 128 characters")));
    assertThat(accept.accept(token, PASSWORD, NOW)).isInstanceOf(Decision.Accepted.class);
  }

  private OneTimeToken inviteTechnician() {
    var decision =
        new InviteTechnician(accounts, findCredentials, technicians)
            .invite(
                COMPANY,
                new TechnicianProfile(new PersonName("Tim", "Tec"), null, Language.DE),
                new EmailAddress("tim@example.org"),
                NOW,
                null);
    var accepted = (org.fsmlight.team.organization.technicians.Decision.Accepted) decision;
    return ((TechnicianDomainEvent.Invited) accepted.change().events().getFirst()).token();
  }

  private OneTimeToken inviteDispatcher() {
    new InviteDispatcher(accounts, findCredentials, dispatchers)
        .invite(
            COMPANY,
            new DispatcherProfile(
                new PersonName("Dora", "Dis"), new EmailAddress("dora@example.org"), Language.DE),
            NOW,
            null);
    return ((DispatcherDomainEvent.Invited) dispatchers.events().getFirst()).token();
  }

  private Technician technician(OneTimeToken token) {
    return technicians.find(id(token)).orElseThrow();
  }

  private static AccountId id(OneTimeToken token) {
    return token.account().orElseThrow();
  }
}
