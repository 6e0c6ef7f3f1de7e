package org.fsmlight.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each text in an event about a client is redactable, or known to identify nobody. */
class RedactableTests {

  private static final Set<String> IDENTIFIES_NOBODY =
      Set.of(
          "Address.country",
          "AssignedTechnician.id",
          "AssignedTechnician.name",
          "LateNote.action",
          "LateNote.by",
          "Money.currency",
          "Notification.companyId",
          "Notification.id",
          "Notification.recipient",
          "Notification.serviceCallId",
          "Notification.template",
          "ServiceCall.acceptedBy",
          "ServiceCall.companyId",
          "ServiceCall.id",
          "ServiceCall.number",
          "ServiceRequest.companyId",
          "ServiceRequest.decidedBy",
          "ServiceRequest.id",
          "ServiceRequest.number",
          "ServiceRequest.redistributedFrom",
          "ServiceType.code",
          "ServiceType.description",
          "ServiceType.name",
          "ServiceType.requiredSkills");

  @Test
  void everyOtherTextIsRedactable() {
    var redactable = new LinkedHashSet<String>();
    var others = new LinkedHashSet<String>();
    Stream.of(ServiceRequestEvent.class, ServiceCallEvent.class, NotificationEvent.class)
        .flatMap(EventTypes::leaves)
        .forEach(
            type -> {
              redactable.addAll(Parts.redactable(type));
              others.addAll(Parts.texts(type));
            });
    others.removeAll(redactable);

    assertThat(others).containsExactlyInAnyOrderElementsOf(IDENTIFIES_NOBODY);
    assertThat(redactable)
        .containsExactlyInAnyOrder(
            "Address.city",
            "Address.postalCode",
            "Address.street",
            "Client.email",
            "Client.language",
            "Client.name",
            "Client.phone",
            "Client.phoneE164",
            "LateNote.text",
            "LateWithdrawal.reason",
            "Notification.error",
            "ServiceCall.clientNote",
            "ServiceCall.note",
            "ServiceCall.reason",
            "ServiceRequest.externalRef",
            "ServiceRequest.note",
            "ServiceRequest.reason");
  }
}
