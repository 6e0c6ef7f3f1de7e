package org.fsmlight.notification.previews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.InMemoryService.person;
import static org.fsmlight.notification.InMemoryService.request;
import static org.fsmlight.notification.messages.Bookings.NINE;
import static org.fsmlight.notification.messages.Bookings.TEN;
import static org.fsmlight.notification.messages.Bookings.booking;
import static org.fsmlight.notification.messages.Bookings.call;
import static org.fsmlight.notification.messages.Bookings.completed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fsmlight.notification.InMemoryService;
import org.fsmlight.notification.calls.BookingSummary;
import org.fsmlight.notification.calls.CallReplica;
import org.fsmlight.notification.calls.RequestReplica;
import org.fsmlight.notification.calls.RequestReplica.Status;
import org.fsmlight.notification.messages.CallState;
import org.fsmlight.notification.messages.ReachedDevices;
import org.fsmlight.notification.planning.NotifiableDomainEvent.DateChanged;
import org.fsmlight.notification.planning.NotifiableDomainEvent.DateDefined;
import org.fsmlight.notification.planning.NotifiableDomainEvent.RequestAccepted;
import org.fsmlight.notification.planning.NotifiableDomainEvent.TechnicianChanged;
import org.fsmlight.notification.sending.Delivery;
import org.junit.jupiter.api.Test;

/** The recipients of a change, before it is made. */
class PreviewRecipientsTests {

  private static final String CLIENT = "CLIENT MAIL";
  private static final String DISPATCHERS = "DISPATCHERS MAIL";

  private final InMemoryService service = new InMemoryService();

  @Test
  void clientAndAssignedTechnicianAreNotifiedOfNewDate() {
    assign("ana");

    assertThat(preview(schedule(TEN))).containsExactly(CLIENT, "TECHNICIAN ana PUSH");
  }

  @Test
  void nobodyIsNotifiedOfTheDateThatEverybodyKnows() {
    assign("ana");

    assertThat(preview(schedule(NINE))).isEmpty();
  }

  @Test
  void nobodyIsNotifiedOfReturnToTheLastNotifiedDate() {
    assign("ana");
    service.publishHeld("e9", new DateChanged(booking(), save(call(9, TEN, "ana"))));

    assertThat(preview(schedule(NINE))).isEmpty();
    assertThat(preview(schedule(TEN.plusSeconds(60))))
        .containsExactly(CLIENT, "TECHNICIAN ana PUSH");
  }

  @Test
  void newDurationIsNews() {
    assign("ana");

    assertThat(preview(new ProposedChange.Schedule(NINE, 90)))
        .containsExactly(CLIENT, "TECHNICIAN ana PUSH");
  }

  @Test
  void bothTechniciansAreNotifiedOfReassignment() {
    assign("ana");

    assertThat(preview(assignment("ben")))
        .containsExactly("TECHNICIAN ana PUSH", "TECHNICIAN ben PUSH");
    assertThat(preview(new ProposedChange.Assign("ben", TEN, null)))
        .containsExactly(CLIENT, "TECHNICIAN ana PUSH", "TECHNICIAN ben PUSH");
    assertThat(preview(assignment("ana"))).isEmpty();
  }

  @Test
  void formerTechnicianIsNotNotifiedWhileTheirAssignmentIsHeld() {
    service.publishHeld("e2", new TechnicianChanged(booking(), save(call(2, NINE, "ana")), null));

    assertThat(preview(assignment("ben"))).containsExactly("TECHNICIAN ben PUSH");
    assertThat(preview(new ProposedChange.Unassign())).isEmpty();
  }

  @Test
  void formerTechnicianIsNotifiedOfUnassignment() {
    assign("ana");

    assertThat(preview(new ProposedChange.Unassign())).containsExactly("TECHNICIAN ana PUSH");
  }

  @Test
  void technicianWithoutDeviceIsSkipped() {
    assign("ana");
    service.withoutDevice.add("ben");

    assertThat(preview(assignment("ben")))
        .containsExactly("TECHNICIAN ana PUSH", "TECHNICIAN ben PUSH NO_DEVICE");
  }

  @Test
  void clientsOfAmazonAndWithoutAddressAreSkipped() {
    saveWith(new BookingSummary("company-1", true, true));
    assertThat(preview(schedule(TEN))).containsExactly("CLIENT MAIL AMAZON");

    saveWith(new BookingSummary("company-1", false, false));
    assertThat(preview(schedule(TEN))).containsExactly("CLIENT MAIL NO_EMAIL");
  }

  @Test
  void clientTechnicianAndDispatchersAreNotifiedOfCancellation() {
    assign("ana");
    service.directory.saveDispatcher(person("lea", true));
    service.directory.saveDispatcher(person("marc", true));

    assertThat(preview(new ProposedChange.Cancel()))
        .containsExactly(CLIENT, "TECHNICIAN ana PUSH", DISPATCHERS);
  }

  @Test
  void dispatchersWhoHaveLeftAreNoRecipients() {
    assign("ana");
    service.directory.saveDispatcher(person("lea", false));

    assertThat(preview(new ProposedChange.Cancel())).containsExactly(CLIENT, "TECHNICIAN ana PUSH");
  }

  @Test
  void clientIsNotifiedOfAcceptance() {
    service.calls.saveRequest(request("call-1", 1, Status.UNDECIDED, null));

    assertThat(preview(new ProposedChange.Accept())).containsExactly(CLIENT);
  }

  @Test
  void nobodyIsNotifiedOfChangesThatAreNoLongerPossible() {
    service.calls.saveRequest(request("call-1", 2, Status.ACCEPTED, null));
    assertThat(preview(new ProposedChange.Accept())).isEmpty();

    service.calls.saveRequest(request("call-1", 3, Status.CLOSED, null));
    assertThat(preview(new ProposedChange.Accept())).isEmpty();
    assertThat(preview(schedule(TEN))).isEmpty();

    service.calls.saveRequest(request("call-1", 4, Status.ACCEPTED, null));
    save(completed(5, NINE, "ana"));
    assertThat(preview(schedule(TEN))).isEmpty();
    assertThat(preview(new ProposedChange.Cancel())).isEmpty();
  }

  @Test
  void callBeginsWithTheWishedDate() {
    var booking = new BookingSummary("company-1", false, true);
    service.calls.saveRequest(
        new RequestReplica("call-1", 2, Status.ACCEPTED, null, booking, NINE, 60));
    service.publish("e1", new RequestAccepted(booking(), NINE, 60));
    service.pass(Duration.ZERO);

    assertThat(preview(schedule(NINE))).isEmpty();
    assertThat(preview(schedule(TEN))).containsExactly(CLIENT);
    assertThat(preview(new ProposedChange.Assign("ana", null, 90)))
        .containsExactly(CLIENT, "TECHNICIAN ana PUSH");
  }

  @Test
  void considersMessagesThatAreStillToBeSent() {
    service.delivery =
        new Delivery.Deferred("cut off", null, true, true, true, ReachedDevices.NONE);
    service.publish("e1", new DateDefined(booking(), save(call(2, NINE, null))));
    service.pass(Duration.ZERO);
    service.publishHeld("e2", new DateChanged(booking(), save(call(3, TEN, null))));

    assertThat(preview(schedule(NINE))).isEmpty();
    assertThat(preview(schedule(TEN.plusSeconds(60)))).containsExactly(CLIENT);
  }

  @Test
  void otherCompaniesSeeNothing() {
    assign("ana");

    assertThat(service.previewRecipients.preview("call-1", schedule(TEN), "company-2", service.now))
        .isEmpty();
    assertThat(
            service.previewRecipients.preview("unknown", schedule(TEN), "company-1", service.now))
        .isEmpty();
  }

  @Test
  void storedMessagesReplaceBookingsThatReplicasLack() {
    service.publish("e1", new RequestAccepted(booking(), NINE, 60));
    service.pass(Duration.ZERO);

    assertThat(preview(schedule(NINE))).isEmpty();
    assertThat(preview(schedule(TEN))).containsExactly(CLIENT);

    service.publish("e2", new TechnicianChanged(booking(), call(4, NINE, "ana"), null));
    service.pass(Duration.ZERO);

    assertThat(preview(schedule(TEN))).containsExactly(CLIENT, "TECHNICIAN ana PUSH");
  }

  @Test
  void storesAndSendsNothing() {
    assign("ana");
    var before = service.correspondences.all();
    service.delivered.clear();

    preview(new ProposedChange.Cancel());
    service.passHold();

    assertThat(service.correspondences.all()).isEqualTo(before);
    assertThat(service.delivered).isEmpty();
    assertThat(service.calls.find("call-1").call()).isEqualTo(call(3, NINE, "ana"));
  }

  /** The client has been notified of the date, and the technician of the assignment. */
  private void assign(String technician) {
    service.publish("e2", new DateDefined(booking(), save(call(2, NINE, null))));
    service.publish("e3", new TechnicianChanged(booking(), save(call(3, NINE, technician)), null));
    service.pass(Duration.ZERO);
  }

  private CallState save(CallState state) {
    service.calls.saveCall(CallReplica.of(booking(), state));
    return state;
  }

  private void saveWith(BookingSummary booking) {
    var version = service.calls.call("call-1").map(each -> each.state().version()).orElse(1L);
    service.calls.saveCall(new CallReplica("call-1", call(version + 1, NINE, null), booking));
  }

  private List<String> preview(ProposedChange change) {
    return service
        .previewRecipients
        .preview("call-1", change, "company-1", service.now)
        .orElseThrow()
        .stream()
        .map(PreviewRecipientsTests::text)
        .toList();
  }

  private static String text(PreviewedRecipient recipient) {
    return recipient.role()
        + (recipient.technicianId() == null ? "" : " " + recipient.technicianId())
        + " "
        + recipient.channel()
        + (recipient.skipped() == null ? "" : " " + recipient.skipped());
  }

  private static ProposedChange schedule(Instant start) {
    return new ProposedChange.Schedule(start, null);
  }

  private static ProposedChange assignment(String technician) {
    return new ProposedChange.Assign(technician, null, null);
  }
}
