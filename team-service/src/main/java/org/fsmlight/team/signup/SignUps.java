package org.fsmlight.team.signup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.team.accounts.AccountId;

/** The sign-ups that are not over. */
public interface SignUps {

  Optional<SignUp> find(AccountId id);

  void add(SignUpAsked asked);

  /** False when another change was faster. */
  boolean save(SignUp redeemed);

  /** Over: forgotten, unless it is still to be told of. */
  void forget(SignUp signUp);

  /** Those that are over, or were redeemed, before that. */
  List<SignUp> overBefore(Instant time);
}
