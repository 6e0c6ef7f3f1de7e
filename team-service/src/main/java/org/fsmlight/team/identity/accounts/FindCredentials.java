package org.fsmlight.team.identity.accounts;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the credentials that a person brings into a second role. */
@Component
public class FindCredentials {

  private final List<Memberships> memberships;

  public FindCredentials(List<Memberships> memberships) {
    this.memberships = memberships;
  }

  /** The credentials in the account's first role; empty when that role does not exist. */
  public Optional<Credentials> of(Account account) {
    return memberships.stream()
        .filter(ofRole -> ofRole.role() == account.firstRole())
        .findFirst()
        .flatMap(ofRole -> ofRole.find(account.id()))
        .map(Membership::credentials);
  }
}
