package org.fsmlight.team.organization.pictures;

import java.util.Optional;
import org.fsmlight.team.identity.accounts.AccountId;

/** The pictures of all technicians, one each. */
public interface Pictures {

  Optional<ProfilePicture> find(AccountId technician);

  /** Replaces the technician's previous picture. */
  void save(AccountId technician, ProfilePicture picture);
}
