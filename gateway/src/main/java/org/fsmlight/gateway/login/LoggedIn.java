package org.fsmlight.gateway.login;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A person as the security filters see them; the services alone judge roles. */
final class LoggedIn extends AbstractAuthenticationToken {

  private final Person person;

  LoggedIn(Person person) {
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
