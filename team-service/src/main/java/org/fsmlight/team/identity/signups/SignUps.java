package org.fsmlight.team.identity.signups;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.team.identity.accounts.AccountId;

/** The sign-ups that are not finished. */
public interface SignUps {

  Optional<SignUp> find(AccountId id);

  void add(SignUpChange requested);

  /** Returns false if another change was saved first. */
  boolean save(SignUp redeemed);

  /** Deletes a sign-up unless its event is still pending. */
  void delete(SignUp signUp);

  /** The sign-ups that were due before the given time. */
  List<SignUp> dueBefore(Instant time);
}
