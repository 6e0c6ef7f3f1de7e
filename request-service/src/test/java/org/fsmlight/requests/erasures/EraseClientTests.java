package org.fsmlight.requests.erasures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.ANNA;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.FIXIT;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.HOLD_UNTIL;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.OPERATOR;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.RIVAL;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.aBooking;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.acceptBy;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.declineBy;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.event;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.received;

import java.util.ArrayList;
import java.util.List;
import org.fsmlight.common.erasure.StartErasure;
import org.fsmlight.requests.calls.CallProgress;
import org.fsmlight.requests.calls.CallReplica;
import org.fsmlight.requests.calls.InMemoryCallReplicas;
import org.fsmlight.requests.companies.CompanyId;
import org.fsmlight.requests.servicerequests.Command;
import org.fsmlight.requests.servicerequests.InMemoryServiceRequests;
import org.fsmlight.requests.servicerequests.RequestId;
import org.fsmlight.requests.servicerequests.ServiceRequest;
import org.junit.jupiter.api.Test;

class EraseClientTests {

  private static final String CLARA = "clara@example.org";

  private final InMemoryServiceRequests requests = new InMemoryServiceRequests();
  private final InMemoryCallReplicas calls = new InMemoryCallReplicas();
  private final List<ClientErasure> published = new ArrayList<>();
  private final List<String> begun = new ArrayList<>();

  @Test
  void erasesFinishedRequestsOfTheClientOnly() {
    var finished = declined("one", CLARA, FIXIT);
    declined("two", "other@example.org", FIXIT);

    var summary = erase();

    assertThat(begun).containsExactly(finished.value());
    assertThat(summary.erased()).isEqualTo(1);
    assertThat(summary.unfinished()).isEmpty();
  }

  @Test
  void namesRequestsThatAreNotFinished() {
    var open = add("one", CLARA, FIXIT);

    var summary = erase();

    assertThat(begun).isEmpty();
    assertThat(published).isEmpty();
    assertThat(summary.erased()).isZero();
    assertThat(summary.unfinished()).containsExactly(open);
  }

  @Test
  void erasesAnAcceptedRequestOnceItsCallIsOver() {
    var accepted = decided("one", CLARA, FIXIT, acceptBy(ANNA));
    assertThat(erase().erased()).isZero();

    calls.saveIfNewer(new CallReplica(accepted.value(), 5, CallProgress.COMPLETED));

    assertThat(erase().erased()).isEqualTo(1);
    assertThat(begun).containsExactly(accepted.value());
  }

  @Test
  void publishesOneErasureForEachCompany() {
    var first = declined("one", CLARA, FIXIT);
    var second = declined("two", CLARA, FIXIT);
    var elsewhere = declined("three", CLARA, RIVAL);

    erase();

    assertThat(published).extracting(ClientErasure::company).containsExactly(FIXIT, RIVAL);
    assertThat(published.getFirst().requests()).containsExactlyInAnyOrder(first, second);
    assertThat(published.getLast().requests()).containsExactly(elsewhere);
    assertThat(published).extracting(ClientErasure::by).containsOnly(OPERATOR);
    assertThat(published).extracting(ClientErasure::id).doesNotHaveDuplicates();
  }

  @Test
  void erasureIsPublishedBeforeAnythingIsRedacted() {
    declined("one", CLARA, FIXIT);
    StartErasure crashing =
        (_, _) -> {
          throw new IllegalStateException("crashed");
        };

    assertThatThrownBy(() -> erase(crashing)).hasMessage("crashed");

    assertThat(published).hasSize(1);
  }

  private ErasureSummary erase() {
    return erase((ids, _) -> begun.addAll(ids));
  }

  private ErasureSummary erase(StartErasure start) {
    return new EraseClient(requests, calls, published::add, start)
        .erase(CLARA, OPERATOR, HOLD_UNTIL);
  }

  private ServiceRequest add(String key, String email, CompanyId company) {
    var received = received(key, aBooking().withEmail(email).offeredTo(company));
    assertThat(requests.add(received)).isTrue();
    return received.after();
  }

  private RequestId declined(String key, String email, CompanyId company) {
    return decided(key, email, company, declineBy(ANNA));
  }

  private RequestId decided(String key, String email, CompanyId company, Command command) {
    var request = add(key, email, company);
    assertThat(requests.save(event(request, command))).isTrue();
    return request.id();
  }
}
