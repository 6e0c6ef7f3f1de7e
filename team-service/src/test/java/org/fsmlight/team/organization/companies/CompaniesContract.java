package org.fsmlight.team.organization.companies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.testing.Concurrently;
import org.junit.jupiter.api.Test;

/** The behaviour of every store of companies. */
public interface CompaniesContract {

  Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

  Companies companies();

  @Test
  default void addsACompanyOnce() {
    var registered = registered("Muster AG");

    assertThat(companies().find(registered.company().id())).isEmpty();
    assertThat(companies().add(registered)).isTrue();
    assertThat(companies().add(registered)).isFalse();
    assertThat(companies().find(registered.company().id())).contains(registered.company());
  }

  @Test
  default void savesTheNextVersionOnly() {
    var stored = stored("Muster AG");
    var first = stored.changeProfile(profile("Muster GmbH"), NOW, null);
    var again = stored.changeProfile(profile("Muster SA"), NOW, null);

    assertThat(companies().save(first)).isTrue();
    assertThat(companies().save(again)).isFalse();
    assertThat(companies().find(stored.id())).contains(first.company());
  }

  @Test
  default void ofConcurrentSavesOfOneVersionOneSucceeds() throws Exception {
    var stored = stored("Muster AG");

    var saved =
        Concurrently.fifty(
            i -> companies().save(stored.changeProfile(profile("Name " + i), NOW, null)));

    assertThat(saved).containsOnlyOnce(true);
  }

  @Test
  default void pagesByNameDoNotLoseOrRepeatCompaniesOfTheSameName() {
    var same = "Same " + UUID.randomUUID();
    var ids =
        Stream.of(same, same, same, same + " and later")
            .map(name -> stored(name).id())
            .collect(Collectors.toSet());

    var read = new ArrayList<Company>();
    var page = companies().page(null, 2);
    while (!page.isEmpty()) {
      read.addAll(page);
      page = companies().page(page.getLast(), 2);
    }

    assertThat(read).doesNotHaveDuplicates();
    assertThat(read).isSortedAccordingTo(Comparator.comparing(company -> company.profile().name()));
    assertThat(read)
        .filteredOn(company -> ids.contains(company.id()))
        .hasSize(4)
        .last()
        .extracting(company -> company.profile().name())
        .isEqualTo(same + " and later");
  }

  private Company stored(String name) {
    var registered = registered(name);
    companies().add(registered);
    return registered.company();
  }

  private static CompanyChange registered(String name) {
    return Company.register(CompanyId.random(), profile(name), "CH", NOW, null);
  }

  private static CompanyProfile profile(String name) {
    return new CompanyProfile(
        name,
        new EmailAddress("office@example.com"),
        ZoneId.of("Europe/Zurich"),
        List.of(Language.DE, Language.FR));
  }
}
