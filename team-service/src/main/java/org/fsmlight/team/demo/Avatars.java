package org.fsmlight.team.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.pictures.ProfilePicture;

/** Neutral faces for demo people, drawn beforehand: drawing at start would cost time. */
final class Avatars {

  private static final int COUNT = 3;

  private Avatars() {}

  /** The same person always gets the same one. */
  static ProfilePicture of(AccountId person) {
    int number = 1 + Math.floorMod(person.value().hashCode(), COUNT);
    try (InputStream avatar = Avatars.class.getResourceAsStream("avatar-" + number + ".jpg")) {
      if (avatar == null) {
        throw new IllegalStateException("avatar-" + number + ".jpg is not in the jar");
      }
      return ProfilePicture.of(avatar.readAllBytes());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
