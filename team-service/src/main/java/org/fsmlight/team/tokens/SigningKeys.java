package org.fsmlight.team.tokens;

import com.nimbusds.jose.jwk.RSAKey;
import java.util.List;

/** The keys tokens are signed with. */
public interface SigningKeys {

  /**
   * Newest first; never empty: the first caller makes the first key. All instances see the same.
   */
  List<RSAKey> newestFirst();
}
