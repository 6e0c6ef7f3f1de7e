package org.fsmlight.team.pictures;

import java.util.Optional;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.technicians.CompleteProfile;
import org.fsmlight.team.technicians.TechnicianOutcome;
import org.fsmlight.team.technicians.Technicians;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A technician shows their face. */
@Component
public class UploadPicture {

  private final Technicians technicians;
  private final Pictures pictures;
  private final CompleteProfile completeProfile;

  UploadPicture(Technicians technicians, Pictures pictures, CompleteProfile completeProfile) {
    this.technicians = technicians;
    this.pictures = pictures;
    this.completeProfile = completeProfile;
  }

  /**
   * The picture is kept before the technician points to it: dying in between leaves one that nobody
   * sees, and that the next upload replaces.
   *
   * @return empty when there is no such technician
   */
  public Optional<TechnicianOutcome> upload(
      AccountId technician, ProfilePicture picture, @Nullable String actor) {
    var current = technicians.find(technician).orElse(null);
    if (current == null) {
      return Optional.empty();
    }
    if (current.deactivated()) {
      return Optional.of(new TechnicianOutcome.Deactivated(current));
    }
    pictures.keep(technician, picture);
    return completeProfile.picture(technician, picture.name(), actor);
  }
}
