package org.fsmlight.team.technicians.mongo;

import java.time.Instant;
import java.util.List;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.PasswordHash;
import org.fsmlight.team.companies.CompanyId;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.contact.Language;
import org.fsmlight.team.contact.PersonName;
import org.fsmlight.team.technicians.Invitation;
import org.fsmlight.team.technicians.Technician;
import org.fsmlight.team.technicians.TechnicianProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** How a technician lies in the store. */
record TechnicianDocument(
    @Id String id,
    long version,
    String companyId,
    String firstName,
    String lastName,
    @Nullable String phone,
    String language,
    String email,
    @Nullable String picture,
    List<String> skills,
    @Nullable String passwordHash,
    @Nullable OpenInvitation invitation) {

  record OpenInvitation(String tokenHash, Instant expiresAt) {}

  static TechnicianDocument of(Technician technician) {
    var profile = technician.profile();
    PasswordHash password = technician.password();
    Invitation open = technician.invitation();
    return new TechnicianDocument(
        technician.id().value(),
        technician.version(),
        technician.company().value(),
        profile.name().first(),
        profile.name().last(),
        profile.phone(),
        profile.language().code(),
        technician.email().value(),
        technician.picture(),
        technician.skills(),
        password == null ? null : password.value(),
        open == null ? null : new OpenInvitation(open.tokenHash(), open.expiresAt()));
  }

  Technician technician() {
    return new Technician(
        new AccountId(id),
        version,
        new CompanyId(companyId),
        new TechnicianProfile(new PersonName(firstName, lastName), phone, Language.of(language)),
        new EmailAddress(email),
        picture,
        skills,
        passwordHash == null ? null : new PasswordHash(passwordHash),
        invitation == null ? null : new Invitation(invitation.tokenHash(), invitation.expiresAt()));
  }
}
