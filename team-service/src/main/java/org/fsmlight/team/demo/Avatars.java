package org.fsmlight.team.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.organization.pictures.ProfilePicture;

/**
 * Neutral portraits of demo people, shipped as files, since drawing them would slow the startup.
 */
final class Avatars {

  private static final int COUNT = 3;

  private Avatars() {}

  /** The portrait of a person, the same at each call. */
  static ProfilePicture of(AccountId person) {
    int number = 1 + Math.floorMod(person.value().hashCode(), COUNT);
    try (var avatar = Avatars.class.getResourceAsStream("avatar-" + number + ".jpg")) {
      if (avatar == null) {
        throw new IllegalStateException("avatar-" + number + ".jpg is not in the jar");
      }
      return ProfilePicture.of(avatar.readAllBytes());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
