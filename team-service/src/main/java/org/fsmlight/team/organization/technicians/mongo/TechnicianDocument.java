package org.fsmlight.team.organization.technicians.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.common.contacts.PhoneNumber;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.Credentials;
import org.fsmlight.team.identity.accounts.Invitation;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;
import org.fsmlight.team.organization.technicians.Technician;
import org.fsmlight.team.organization.technicians.TechnicianProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** The stored form of a technician. */
record TechnicianDocument(
    @Id String id,
    long version,
    String companyId,
    String firstName,
    String lastName,
    @Nullable String phone,
    @Nullable String phoneE164,
    String language,
    String email,
    @Nullable String picture,
    List<String> skills,
    @Nullable String passwordHash,
    @Nullable OpenInvitation invitation,
    @Nullable Boolean deactivated) {

  record OpenInvitation(String tokenHash, Instant expiresAt) {}

  static TechnicianDocument of(Technician technician) {
    var profile = technician.profile();
    var credentials = technician.credentials();
    var phone = profile.phone();
    return new TechnicianDocument(
        technician.id().value(),
        technician.version(),
        technician.company().value(),
        profile.name().first(),
        profile.name().last(),
        phone == null ? null : phone.typed(),
        phone == null ? null : phone.e164(),
        profile.language().code(),
        technician.email().value(),
        technician.picture(),
        technician.skills(),
        credentials.password().map(PasswordHash::value).orElse(null),
        credentials
            .invitation()
            .map(open -> new OpenInvitation(open.tokenHash(), open.expiresAt()))
            .orElse(null),
        technician.deactivated() ? true : null);
  }

  Technician technician() {
    return new Technician(
        new AccountId(id),
        version,
        new CompanyId(companyId),
        new TechnicianProfile(
            new PersonName(firstName, lastName),
            phone == null ? null : new PhoneNumber(phone, phoneE164),
            Language.of(language)),
        new EmailAddress(email),
        picture,
        skills,
        Credentials.of(
            Optional.ofNullable(passwordHash).map(PasswordHash::new),
            Optional.ofNullable(invitation)
                .map(open -> new Invitation(open.tokenHash(), open.expiresAt()))),
        Boolean.TRUE.equals(deactivated));
  }
}
