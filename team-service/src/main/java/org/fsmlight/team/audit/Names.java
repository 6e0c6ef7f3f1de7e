package org.fsmlight.team.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.RoleHolders;
import org.fsmlight.team.audit.AuditRecord.Party;
import org.fsmlight.team.contact.PersonName;
import org.springframework.stereotype.Component;

/** Who people are, as the team knows them now; machines have no name. */
@Component
public class Names {

  private final List<RoleHolders> people;

  Names(List<RoleHolders> people) {
    this.people = people;
  }

  /** Each is looked up once for a page. */
  public ForAPage forAPage() {
    return new ForAPage();
  }

  /** The names found so far. */
  public final class ForAPage {

    private final Map<String, Optional<PersonName>> found = new HashMap<>();

    private ForAPage() {}

    public Optional<PersonName> of(Party party) {
      return found.computeIfAbsent(party.id(), id -> look(new AccountId(id)));
    }

    private Optional<PersonName> look(AccountId id) {
      return people.stream()
          .flatMap(holders -> holders.find(id).stream())
          .map(holder -> holder.name())
          .findFirst();
    }
  }
}
