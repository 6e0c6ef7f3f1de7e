package org.fsmlight.gateway.login;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The authentication of a logged-in person. It has no authorities: the services check roles. */
final class SessionAuthentication extends AbstractAuthenticationToken {

  private final Person person;

  SessionAuthentication(Person person) {
    super(List.of());
    this.person = person;
    setAuthenticated(true);
  }

  Person person() {
    return person;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return person.account();
  }
}
