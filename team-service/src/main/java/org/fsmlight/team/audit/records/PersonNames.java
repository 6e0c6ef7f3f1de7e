package org.fsmlight.team.audit.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.Membership;
import org.fsmlight.team.identity.accounts.Memberships;
import org.fsmlight.team.organization.contacts.PersonName;
import org.springframework.stereotype.Component;

/** The current names of people. Machines have none. */
@Component
public class PersonNames {

  private final List<Memberships> memberships;

  public PersonNames(List<Memberships> memberships) {
    this.memberships = memberships;
  }

  /** Names that are looked up once each, for one page of records. */
  public Cached cached() {
    return new Cached();
  }

  /** The names found so far. */
  public final class Cached {

    private final Map<String, Optional<PersonName>> found = new HashMap<>();

    private Cached() {}

    /** The name of the person with this id, if the id is one of a person. */
    public Optional<PersonName> of(String id) {
      return found.computeIfAbsent(id, unknown -> find(new AccountId(unknown)));
    }

    private Optional<PersonName> find(AccountId id) {
      return memberships.stream()
          .flatMap(ofRole -> ofRole.find(id).stream())
          .map(Membership::name)
          .findFirst();
    }
  }
}
