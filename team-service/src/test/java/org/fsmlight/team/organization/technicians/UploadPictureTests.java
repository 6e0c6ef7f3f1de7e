package org.fsmlight.team.organization.technicians;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.Credentials;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;
import org.fsmlight.team.organization.pictures.InMemoryPictures;
import org.fsmlight.team.organization.pictures.ProfilePicture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UploadPictureTests {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final AccountId ADA = new AccountId("ada");
  private static final ProfilePicture PICTURE = ProfilePicture.of(new byte[] {1});

  private final InMemoryTechnicians technicians = new InMemoryTechnicians();
  private final InMemoryPictures pictures = new InMemoryPictures();
  private final UploadPicture upload =
      new UploadPicture(technicians, pictures, new CompleteProfile(technicians));

  @BeforeEach
  void join() {
    technicians.add(
        Technician.join(
            ADA,
            new CompanyId("c1"),
            new TechnicianProfile(new PersonName("Ada", "Example"), null, Language.DE),
            new EmailAddress("ada@example.com"),
            null,
            List.of("tv"),
            new Credentials.OwnPassword(new PasswordHash("$argon2id$one")),
            NOW,
            null));
  }

  @Test
  void storesThePictureAndNamesItInTheTechnician() {
    assertThat(upload.upload(ADA, PICTURE, NOW, null)).containsInstanceOf(Decision.Accepted.class);
    assertThat(pictures.find(ADA)).contains(PICTURE);
    assertThat(technicians.find(ADA).orElseThrow().picture()).isEqualTo(PICTURE.name());
    assertThat(technicians.find(ADA).orElseThrow().state()).isEqualTo(TechnicianState.VERIFIED);
  }

  @Test
  void storesThePictureBeforeItIsNamed() {
    technicians.beforeNextSave(() -> assertThat(pictures.find(ADA)).contains(PICTURE));

    upload.upload(ADA, PICTURE, NOW, null);
  }

  @Test
  void storesNothingForADeactivatedTechnician() {
    var deactivated = technicians.find(ADA).orElseThrow().deactivate(NOW, null).orElseThrow();
    technicians.save(deactivated);

    assertThat(upload.upload(ADA, PICTURE, NOW, null))
        .contains(new Decision.Refused(new Refusal.Deactivated(deactivated.technician())));
    assertThat(pictures.find(ADA)).isEmpty();
  }

  @Test
  void storesNothingForAnUnknownTechnician() {
    var nobody = new AccountId("nobody");

    assertThat(upload.upload(nobody, PICTURE, NOW, null)).isEmpty();
    assertThat(pictures.find(nobody)).isEmpty();
  }
}
