package org.fsmlight.team.accounts;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What somebody brings along who gets a second role. */
@Component
public class OtherRole {

  private final List<RoleHolders> roles;

  OtherRole(List<RoleHolders> roles) {
    this.roles = roles;
  }

  /** How the holder of that account gets in; empty when nobody has it in the end. */
  public Optional<Credentials> credentials(Account account) {
    return roles.stream()
        .filter(holders -> holders.role() == account.part())
        .findFirst()
        .flatMap(holders -> holders.find(account.id()))
        .map(RoleHolder::credentials);
  }
}
