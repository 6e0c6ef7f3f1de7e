package org.fsmlight.team.pictures;

import java.util.Optional;
import org.fsmlight.team.accounts.AccountId;

/** The pictures of all technicians, one each. */
public interface Pictures {

  Optional<ProfilePicture> find(AccountId technician);

  /** Takes the place of the one before. */
  void keep(AccountId technician, ProfilePicture picture);
}
