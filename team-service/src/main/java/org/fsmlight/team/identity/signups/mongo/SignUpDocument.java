package org.fsmlight.team.identity.signups.mongo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.Invitation;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.identity.signups.Application;
import org.fsmlight.team.identity.signups.SignUp;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.companies.CompanyProfile;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;
import org.fsmlight.team.organization.dispatchers.DispatcherProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * The stored form of a sign-up.
 *
 * @param dueAt the time after which the sign-up is deleted, or finished if it was redeemed
 */
record SignUpDocument(
    @Id String id,
    long version,
    String companyId,
    CompanyPart company,
    FounderPart founder,
    @Nullable String tokenHash,
    @Nullable Instant expiresAt,
    @Nullable String passwordHash,
    @Field("overAt") Instant dueAt) {

  record CompanyPart(
      String name, String email, String timeZone, List<String> languages, String country) {

    static CompanyPart of(Application application) {
      var profile = application.company();
      return new CompanyPart(
          profile.name(),
          profile.email().value(),
          profile.timeZone().getId(),
          profile.languages().stream().map(Language::code).toList(),
          application.country());
    }

    CompanyProfile profile() {
      return new CompanyProfile(
          name,
          new EmailAddress(email),
          ZoneId.of(timeZone),
          languages.stream().map(Language::of).toList());
    }
  }

  record FounderPart(String firstName, String lastName, String email, String language) {

    static FounderPart of(DispatcherProfile profile) {
      return new FounderPart(
          profile.name().first(),
          profile.name().last(),
          profile.email().value(),
          profile.language().code());
    }

    DispatcherProfile profile() {
      return new DispatcherProfile(
          new PersonName(firstName, lastName), new EmailAddress(email), Language.of(language));
    }
  }

  static SignUpDocument of(SignUp signUp) {
    Optional<Invitation> invitation =
        switch (signUp.stage()) {
          case SignUp.Open(var open) -> Optional.of(open);
          case SignUp.Redeemed redeemed -> Optional.of(redeemed.invitation());
          case SignUp.AddressTaken _ -> Optional.empty();
        };
    return new SignUpDocument(
        signUp.id().value(),
        signUp.version(),
        signUp.company().value(),
        CompanyPart.of(signUp.application()),
        FounderPart.of(signUp.application().founder()),
        invitation.map(Invitation::tokenHash).orElse(null),
        invitation.map(Invitation::expiresAt).orElse(null),
        signUp.stage() instanceof SignUp.Redeemed redeemed ? redeemed.password().value() : null,
        signUp.stage().dueAt());
  }

  SignUp signUp() {
    return new SignUp(
        new AccountId(id),
        version,
        new CompanyId(companyId),
        new Application(company.profile(), company.country(), founder.profile()),
        stage());
  }

  private SignUp.Stage stage() {
    if (tokenHash == null || expiresAt == null) {
      return new SignUp.AddressTaken(dueAt);
    }
    var invitation = new Invitation(tokenHash, expiresAt);
    return passwordHash == null
        ? new SignUp.Open(invitation)
        : new SignUp.Redeemed(invitation, new PasswordHash(passwordHash), dueAt);
  }
}
