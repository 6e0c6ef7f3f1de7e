package org.fsmlight.team.organization.technicians;

import java.time.Instant;
import java.util.Optional;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.organization.pictures.Pictures;
import org.fsmlight.team.organization.pictures.ProfilePicture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores the profile picture of a technician. */
@Component
public class UploadPicture {

  private final Technicians technicians;
  private final Pictures pictures;
  private final CompleteProfile completeProfile;

  public UploadPicture(
      Technicians technicians, Pictures pictures, CompleteProfile completeProfile) {
    this.technicians = technicians;
    this.pictures = pictures;
    this.completeProfile = completeProfile;
  }

  /**
   * Stores the picture first, then names it in the technician. A crash in between leaves a picture
   * that nobody sees and that the next upload replaces.
   *
   * @return empty when there is no such technician
   */
  public Optional<Decision> upload(
      AccountId id, ProfilePicture picture, Instant now, @Nullable Actor actor) {
    var current = technicians.find(id).orElse(null);
    if (current == null) {
      return Optional.empty();
    }
    if (current.deactivated()) {
      return Optional.of(new Decision.Refused(new Refusal.Deactivated(current)));
    }
    pictures.save(id, picture);
    return completeProfile.changePicture(id, picture.name(), now, actor);
  }
}
