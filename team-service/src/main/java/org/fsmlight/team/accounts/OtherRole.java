package org.fsmlight.team.accounts;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What somebody brings along who gets a second role. */
@Component
public class OtherRole {

  private final List<CameAs> people;

  OtherRole(List<CameAs> people) {
    this.people = people;
  }

  /** How the holder of that account gets in; empty when nobody has it in the end. */
  public Optional<Credentials> credentials(Account account) {
    return people.stream()
        .filter(those -> those.part() == account.part())
        .findFirst()
        .flatMap(those -> those.credentials(account.id()));
  }
}
