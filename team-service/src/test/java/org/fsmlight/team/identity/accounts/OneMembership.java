package org.fsmlight.team.identity.accounts;

import java.util.Optional;

/** The memberships of one role in which one person has been. */
public record OneMembership(AccountId id, Membership membership) implements Memberships {

  @Override
  public AccountRole role() {
    return membership.role();
  }

  @Override
  public Optional<Membership> find(AccountId wanted) {
    return wanted.equals(id) ? Optional.of(membership) : Optional.empty();
  }
}
