package org.fsmlight.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.common.outbox.kafka.KafkaEventSender;
import org.fsmlight.events.Address;
import org.fsmlight.events.Channel;
import org.fsmlight.events.Client;
import org.fsmlight.events.Company;
import org.fsmlight.events.CompanyRegistered;
import org.fsmlight.events.Dispatcher;
import org.fsmlight.events.DispatcherChanged;
import org.fsmlight.events.Event;
import org.fsmlight.events.Money;
import org.fsmlight.events.Notification;
import org.fsmlight.events.NotificationChannel;
import org.fsmlight.events.NotificationFailed;
import org.fsmlight.events.NotificationSent;
import org.fsmlight.events.ServiceCallAccepted;
import org.fsmlight.events.ServiceCallDeclined;
import org.fsmlight.events.ServiceRequest;
import org.fsmlight.events.ServiceRequestStatus;
import org.fsmlight.events.ServiceRequestWithdrawn;
import org.fsmlight.events.ServiceRequested;
import org.fsmlight.events.ServiceType;
import org.fsmlight.events.Technician;
import org.fsmlight.events.TechnicianAmazonCleared;
import org.fsmlight.events.TechnicianClearance;
import org.fsmlight.events.TechnicianDeactivated;
import org.fsmlight.events.TechnicianProfileChanged;
import org.fsmlight.events.TechnicianReactivated;
import org.fsmlight.events.TechnicianState;
import org.fsmlight.events.TechnicianVerificationLost;
import org.fsmlight.events.TechnicianVerified;
import org.springframework.kafka.core.KafkaTemplate;

/** Publishes events as the other services do. */
final class Neighbours {

  private final PendingEvents pending;
  private final KafkaEventSender sender;
  private final Clock clock;
  private PendingEvent last;

  Neighbours(PendingEvents pending, KafkaTemplate<String, byte[]> kafka, Clock clock) {
    this.pending = pending;
    this.sender = new KafkaEventSender(kafka, "neighbour");
    this.clock = clock;
  }

  void publish(Event event) {
    publishAs(null, event);
  }

  private void publishAs(String actor, Event event) {
    last = pending.of(event, clock.instant(), actor, null);
    redeliverLast();
  }

  /** Delivers the last event once more, as brokers may. */
  void redeliverLast() {
    sender.send(last).join();
  }

  void company(String id) {
    var mail = "office@" + id + ".example";
    publish(
        new CompanyRegistered(new Company(id, 1, id, mail, "Europe/Zurich", List.of("de"), "CH")));
  }

  void dispatcher(String company, String id, String firstName) {
    var mail = id + "@" + company + ".example";
    publish(
        new DispatcherChanged(
            new Dispatcher(id, 2, company, firstName, "Dispatcher", mail, "de", true)));
  }

  void messageFailed(String company, String call, long version) {
    publish(new NotificationFailed(message(company, call, version, "no such mailbox")));
  }

  void messageSent(String company, String call, long version) {
    publish(new NotificationSent(message(company, call, version, null)));
  }

  private static Notification message(String company, String call, long version, String error) {
    return new Notification(
        call + "-mail",
        version,
        company,
        call,
        NotificationChannel.MAIL,
        "client",
        "accepted",
        error);
  }

  void verified(String company, String id, long version) {
    var skills = List.of("network");
    publish(
        new TechnicianVerified(
            technician(company, id, version, TechnicianState.VERIFIED, skills, List.of())));
  }

  void unverified(String company, String id, long version) {
    var missing = List.of("picture", "skills");
    publish(
        new TechnicianProfileChanged(
            technician(company, id, version, TechnicianState.UNVERIFIED, List.of(), missing)));
  }

  void verificationLost(String company, String id, long version) {
    var skills = List.of("network");
    publish(
        new TechnicianVerificationLost(
            technician(
                company, id, version, TechnicianState.UNVERIFIED, skills, List.of("picture"))));
  }

  void clearedByAmazon(String company, String id) {
    publish(new TechnicianAmazonCleared(new TechnicianClearance(id, 1, company, true)));
  }

  void requested(String company, String id, Instant start) {
    publish(
        new ServiceRequested(
            request(company, id, 1, ServiceRequestStatus.REQUESTED, Channel.MARKETPLACE, start)));
  }

  void accepted(String company, String id, Instant start) {
    accepted(company, id, Channel.MARKETPLACE, start);
  }

  void accepted(String company, String id, Channel channel, Instant start) {
    publishAs(
        "dispatcher/dora",
        new ServiceCallAccepted(
            request(company, id, 2, ServiceRequestStatus.ACCEPTED, channel, start)));
  }

  void declined(String company, String id, Instant start) {
    publish(
        new ServiceCallDeclined(
            request(company, id, 3, ServiceRequestStatus.DECLINED, Channel.MARKETPLACE, start)));
  }

  /** A withdrawal after the acceptance. */
  void withdrawn(String company, String id, Instant start) {
    publish(
        new ServiceRequestWithdrawn(
            request(company, id, 3, ServiceRequestStatus.WITHDRAWN, Channel.MARKETPLACE, start)));
  }

  void deactivated(String company, String id, long version) {
    var skills = List.of("network");
    publish(
        new TechnicianDeactivated(
            technician(company, id, version, TechnicianState.DEACTIVATED, skills, List.of())));
  }

  void reactivated(String company, String id, long version) {
    var skills = List.of("network");
    publish(
        new TechnicianReactivated(
            technician(company, id, version, TechnicianState.VERIFIED, skills, List.of())));
  }

  /** A new request that an operator makes of an older one for another company. */
  void redistributed(String company, String id, String from, Instant start) {
    var status = ServiceRequestStatus.REQUESTED;
    publishAs(
        "operator/olga",
        new ServiceRequested(request(company, id, 1, status, Channel.MARKETPLACE, start, from)));
  }

  private ServiceRequest request(
      String company,
      String id,
      long version,
      ServiceRequestStatus status,
      Channel channel,
      Instant start) {
    return request(company, id, version, status, channel, start, null);
  }

  private ServiceRequest request(
      String company,
      String id,
      long version,
      ServiceRequestStatus status,
      Channel channel,
      Instant start,
      String redistributedFrom) {
    return new ServiceRequest(
        id,
        version,
        company,
        "no-" + id,
        status,
        channel,
        null,
        new ServiceType("ROUTER", "Router set-up", null, List.of("network"), 120),
        new Money(9900, "CHF"),
        new Client("Anna Muster", "anna@example.org", "+41 44 000 00 00", null, "de"),
        new Address("Seeweg 1", "8002", "Zürich", "CH"),
        start,
        "Ring twice",
        null,
        clock.instant(),
        version == 1 ? null : "dora",
        version == 1 ? null : clock.instant(),
        switch (status) {
          case DECLINED -> "No time";
          case WITHDRAWN -> "Booked elsewhere";
          default -> null;
        },
        redistributedFrom);
  }

  private static Technician technician(
      String company,
      String id,
      long version,
      TechnicianState state,
      List<String> skills,
      List<String> missing) {
    return new Technician(
        id,
        version,
        company,
        "Tech",
        id,
        id + "@x.example",
        null,
        null,
        "de",
        state,
        skills,
        missing);
  }
}
