package org.fsmlight.team.identity.tokens;

import com.nimbusds.jose.jwk.RSAKey;
import java.util.List;

/** The keys that sign tokens, the same for all instances. */
public interface SigningKeys {

  /** All keys, the newest first. Never empty: the first call creates the first key. */
  List<RSAKey> newestFirst();
}
