package org.fsmlight.requests.companies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract of {@link CompanyReplicas}, tested on every adapter. */
public interface CompanyReplicasContract {

  CompanyReplicas companies();

  @Test
  default void doesNotContainAnUnknownCompany() {
    assertThat(companies().contains(newId())).isFalse();
  }

  @Test
  default void containsASavedCompany() {
    var id = newId();
    companies().saveIfNewer(new CompanyReplica(id, 1));

    assertThat(companies().contains(id)).isTrue();
    assertThat(companies().contains(newId())).isFalse();
  }

  @Test
  default void acceptsVersionsInAnyOrder() {
    var id = newId();
    for (var version : new long[] {3, 2, 3, 5, 1}) {
      companies().saveIfNewer(new CompanyReplica(id, version));
    }

    assertThat(companies().contains(id)).isTrue();
  }

  private static CompanyId newId() {
    return new CompanyId("company-" + UUID.randomUUID());
  }
}
