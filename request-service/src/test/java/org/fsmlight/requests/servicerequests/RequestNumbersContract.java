package org.fsmlight.requests.servicerequests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fsmlight.requests.companies.CompanyId;
import org.junit.jupiter.api.Test;

/** The contract of {@link RequestNumbers}, tested on every adapter. */
public interface RequestNumbersContract {

  RequestNumbers numbers();

  @Test
  default void neverRepeatsANumberOfACompany() {
    var company = new CompanyId("company-" + UUID.randomUUID());

    assertThat(IntStream.range(0, 20).mapToObj(_ -> numbers().next(company)))
        .doesNotHaveDuplicates()
        .allSatisfy(number -> assertThat(number).isNotBlank());
  }

  @Test
  default void neverRepeatsANumberOfACompanyWhileAnotherOneGetsNumbers() {
    var one = new CompanyId("company-" + UUID.randomUUID());
    var other = new CompanyId("company-" + UUID.randomUUID());

    assertThat(
            Stream.generate(
                    () -> {
                      numbers().next(other);
                      return numbers().next(one);
                    })
                .limit(10))
        .doesNotHaveDuplicates();
  }
}
