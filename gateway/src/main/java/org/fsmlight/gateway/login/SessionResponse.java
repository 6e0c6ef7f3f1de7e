package org.fsmlight.gateway.login;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The person who is logged in. */
record SessionResponse(
    String account,
    @Nullable String name,
    @Nullable String email,
    List<String> roles,
    @Nullable String company,
    @Nullable String language) {

  static SessionResponse of(Person person) {
    return new SessionResponse(
        person.account(),
        person.name(),
        person.email(),
        person.roles(),
        person.company(),
        person.language());
  }
}
