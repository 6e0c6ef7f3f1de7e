package org.fsmlight.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Topics are named after their events. Subject, key and version come from the aggregate. */
class TopicsTests {
  private static final Set<String> REQUEST_SERVICE =
      Set.of(
          "ServiceRequested",
          "ServiceCallAccepted",
          "ServiceCallDeclined",
          "ServiceCallDeclineUndone",
          "ServiceRequestWithdrawn",
          "ServiceRequestExpired",
          "ClientErased");

  private static final Set<String> DISPATCH_SERVICE =
      Set.of(
          "ServiceCallScheduled",
          "ServiceCallRescheduled",
          "TechnicianAssigned",
          "TechnicianReassigned",
          "TechnicianUnassigned",
          "ClientCalled",
          "ServiceCallReady",
          "ServiceCallReopened",
          "ServiceCallChangeUndone",
          "ServiceCallStarted",
          "ServiceCallCannotComplete",
          "ServiceCallCompleted",
          "ServiceCallCancelled",
          "BoardChanged");

  private static final Set<String> TEAM_SERVICE =
      Set.of(
          "CompanyRegistered",
          "CompanyChanged",
          "DispatcherJoined",
          "DispatcherChanged",
          "DispatcherLeft",
          "TechnicianInvited",
          "TechnicianProfileChanged",
          "TechnicianVerified",
          "TechnicianVerificationLost",
          "TechnicianDeactivated",
          "TechnicianReactivated",
          "SignUpRequested",
          "PasswordResetRequested",
          "PasswordChanged",
          "LoginEnded");

  private static final Set<String> NOTIFICATION_SERVICE =
      Set.of("NotificationSent", "NotificationFailed");

  private static final Set<String> AMAZON_BRIDGE_SERVICE =
      Set.of("TechnicianAmazonCleared", "TechnicianAmazonClearanceLost");

  @Test
  void areThoseOfTheDomain() {
    assertThat(EventTypes.byTopic().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    REQUEST_SERVICE,
                    DISPATCH_SERVICE,
                    TEAM_SERVICE,
                    NOTIFICATION_SERVICE,
                    AMAZON_BRIDGE_SERVICE)
                .flatMap(Set::stream)
                .toList());
  }

  @Test
  void areNamedAfterTheirEvents() throws Exception {
    for (var topic : EventTypes.byTopic().keySet()) {
      var event = Samples.read(Samples.full(topic));

      assertThat(event.topic()).isEqualTo(topic);
      assertThat(event.getClass().getSimpleName()).isEqualTo(topic);
      assertThat(EventTypes.topic(event.getClass())).isEqualTo(topic);
    }
  }

  @Test
  void topicsOfDeadLettersHaveNoEvent() {
    assertThat(EventTypes.ofTopic("ServiceCallAccepted.dlt")).isEmpty();
    assertThatThrownBy(() -> EventTypes.byTopic().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "ServiceRequested,       service-request/9d2e41a07c,      9d2e41a07c,  1",
    "ServiceCallDeclined,    service-request/9d2e41a07c,      9d2e41a07c,  2",
    "ServiceCallCompleted,   service-call/9d2e41a07c,         9d2e41a07c,  8",
    "BoardChanged,           board-card/9d2e41a07c,           6b0f7d52c1, 12",
    "CompanyChanged,         company/6b0f7d52c1,              6b0f7d52c1,  2",
    "DispatcherLeft,         dispatcher/b83c2f6d04,           b83c2f6d04,  3",
    "TechnicianInvited,      technician/f4a81b3e90,           f4a81b3e90,  1",
    "TechnicianVerified,     technician/f4a81b3e90,           f4a81b3e90,  4",
    "TechnicianAmazonCleared, technician-clearance/f4a81b3e90, f4a81b3e90,  1",
    "NotificationFailed,     notification/27f0c9b3de,         27f0c9b3de,  4",
    "SignUpRequested,        sign-up/d07c3e9a15,              d07c3e9a15,  1",
    "PasswordResetRequested, account/b83c2f6d04,              b83c2f6d04,  5",
    "PasswordChanged,        account/b83c2f6d04,              b83c2f6d04,  6",
    "LoginEnded,             login/0b54c3a1-8f6e-4f0a-9d7c-5a1e2b3c4d5e, 0b54c3a1-8f6e-4f0a-9d7c-5a1e2b3c4d5e, 1",
    "ClientErased,           erasure/e51d0b7742,              e51d0b7742,  1"
  })
  void carryTheAggregatesSubjectKeyAndVersion(
      String topic, String subject, String key, long version) throws Exception {
    var event = Samples.read(Samples.full(topic));

    assertThat(event.subject()).isEqualTo(subject);
    assertThat(event.key()).isEqualTo(key);
    assertThat(event.version()).isEqualTo(version);
    assertThat(event.companyId()).isEqualTo("6b0f7d52c1");
  }

  @Test
  void areCompactedUnlessTheEventDeclaresARetention() {
    assertThat(EventTypes.byTopic().keySet())
        .filteredOn(topic -> EventTypes.retention(topic).isPresent())
        .containsExactlyInAnyOrder(
            "BoardChanged",
            "SignUpRequested",
            "PasswordResetRequested",
            "PasswordChanged",
            "LoginEnded");
    assertThat(EventTypes.retention("BoardChanged")).contains(Duration.ofDays(1));
    assertThat(EventTypes.retention("SignUpRequested")).contains(Duration.ofDays(7));
    assertThat(EventTypes.retention("PasswordResetRequested")).contains(Duration.ofDays(7));
    assertThat(EventTypes.retention("PasswordChanged")).contains(Duration.ofDays(7));
    assertThat(EventTypes.retention("LoginEnded")).contains(Duration.ofDays(30));
    assertThat(EventTypes.retention("BoardChanged.dlt")).isEmpty();
  }

  @Test
  void nameNoCompanyForAccountsAboveCompanies() throws Exception {
    var event = Samples.read(Samples.minimal("PasswordChanged"));

    assertThat(event.companyId()).isEmpty();
  }
}
