package org.fsmlight.requests.servicerequests.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Phaser;
import org.fsmlight.requests.RunningService;
import org.fsmlight.requests.companies.CompanyId;
import org.fsmlight.requests.servicerequests.RequestNumbers;
import org.fsmlight.requests.servicerequests.RequestNumbersContract;
import org.fsmlight.requests.servicerequests.mongo.InterleavingMongoTemplate.Loser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoRequestNumbersIT extends RunningService implements RequestNumbersContract {

  @Autowired private MongoTemplate mongo;
  @Autowired private RequestNumbers numbers;

  @Override
  public RequestNumbers numbers() {
    return numbers;
  }

  @Test
  void countsTheRequestsOfEachCompanyFrom1001() {
    var company = newCompany();

    assertThat(numbers.next(company)).isEqualTo("1001");
    assertThat(numbers.next(newCompany())).isEqualTo("1001");
    assertThat(numbers.next(company)).isEqualTo("1002");
  }

  /** Two instances of the service upsert the first counter of a company at the same time. */
  @ParameterizedTest
  @EnumSource
  void bothOfTwoConcurrentFirstUpsertsGetANumber(Loser loser) throws Exception {
    for (var round = 0; round < 100; round++) {
      var company = newCompany();
      var bothHaveRead = new Phaser(2);
      var racing =
          new MongoRequestNumbers(
              new InterleavingMongoTemplate(mongo, bothHaveRead::arriveAndAwaitAdvance, loser));

      assertThat(concurrently(2, () -> racing.next(company)))
          .containsExactlyInAnyOrder("1001", "1002");
    }
  }

  private static CompanyId newCompany() {
    return new CompanyId("company-" + UUID.randomUUID());
  }
}
