package org.fsmlight.team.audit.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.AccountRole;
import org.fsmlight.team.identity.accounts.Credentials;
import org.fsmlight.team.identity.accounts.Membership;
import org.fsmlight.team.identity.accounts.Memberships;
import org.fsmlight.team.identity.accounts.OneMembership;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;
import org.junit.jupiter.api.Test;

class PersonNamesTests {

  private final AtomicInteger lookups = new AtomicInteger();
  private final OneMembership lea =
      new OneMembership(
          new AccountId("lea"),
          new Membership(
              AccountRole.DISPATCHER,
              new PersonName("Lea", "Brunner"),
              new EmailAddress("lea@example.org"),
              Language.DE,
              new Credentials.SharedPassword(),
              true));

  @Test
  void areFoundByIdAndCached() {
    var names = new PersonNames(List.of(counting(lea))).cached();

    assertThat(names.of("lea")).contains(new PersonName("Lea", "Brunner"));
    assertThat(names.of("lea")).isPresent();
    assertThat(names.of("shop")).as("a machine").isEmpty();
    assertThat(names.of("shop")).isEmpty();
    assertThat(lookups).hasValue(2);
  }

  private Memberships counting(Memberships memberships) {
    return new Memberships() {
      @Override
      public AccountRole role() {
        return memberships.role();
      }

      @Override
      public Optional<Membership> find(AccountId id) {
        lookups.incrementAndGet();
        return memberships.find(id);
      }
    };
  }
}
