package org.fsmlight.team.organization.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.testing.Concurrently;
import org.junit.jupiter.api.Test;

/** The behaviour of every store of pictures. */
public interface PicturesContract {

  Pictures pictures();

  @Test
  default void replacesThePreviousPicture() {
    var technician = AccountId.random();
    assertThat(pictures().find(technician)).isEmpty();

    pictures().save(technician, picture(1));
    pictures().save(technician, picture(2));

    var stored = pictures().find(technician).orElseThrow();
    assertThat(stored.name()).isEqualTo(picture(2).name());
    assertThat(stored.jpeg()).containsExactly(2);
  }

  @Test
  default void storesOneOfConcurrentPictures() throws Exception {
    var technician = AccountId.random();

    var names =
        Concurrently.fifty(
            i -> {
              var picture = picture(i);
              pictures().save(technician, picture);
              return picture.name();
            });

    var stored = pictures().find(technician).orElseThrow();
    assertThat(names).contains(stored.name());
    assertThat(ProfilePicture.of(stored.jpeg()).name()).isEqualTo(stored.name());
  }

  private static ProfilePicture picture(int content) {
    return ProfilePicture.of(new byte[] {(byte) content});
  }
}
