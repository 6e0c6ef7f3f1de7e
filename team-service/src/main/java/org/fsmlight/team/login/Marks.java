package org.fsmlight.team.login;

import java.time.Instant;

/** Things to be remembered for a while, by all instances. */
public interface Marks {

  /** True for the first one only, of any number at once. */
  boolean set(String mark, Instant until);

  /** Sets it, or makes it last longer. */
  void renew(String mark, Instant until);

  boolean isSet(String mark, Instant now);
}
