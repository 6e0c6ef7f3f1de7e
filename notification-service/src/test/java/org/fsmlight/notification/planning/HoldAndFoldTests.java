package org.fsmlight.notification.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.messages.Bookings.NINE;
import static org.fsmlight.notification.messages.Bookings.TEN;
import static org.fsmlight.notification.messages.Bookings.booking;
import static org.fsmlight.notification.messages.Bookings.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fsmlight.notification.InMemoryService;
import org.fsmlight.notification.calls.CallReplica;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.LastNotified;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.ReachedDevices;
import org.fsmlight.notification.messages.Recipient;
import org.fsmlight.notification.planning.NotifiableDomainEvent.ChangeUndone;
import org.fsmlight.notification.planning.NotifiableDomainEvent.DateChanged;
import org.fsmlight.notification.planning.NotifiableDomainEvent.DateDefined;
import org.fsmlight.notification.planning.NotifiableDomainEvent.TechnicianChanged;
import org.fsmlight.notification.sending.Delivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes within the hold lead to one message with the last state, in whatever order they come. */
class HoldAndFoldTests {

  private final InMemoryService service = new InMemoryService();

  @Test
  void sendsNothingDuringHold() {
    service.publishHeld("e1", assigned(2, "ana", null));

    service.pass(Duration.ofSeconds(7));

    assertThat(service.delivered).isEmpty();
    assertThat(service.statuses("technician/ana")).containsExactly("technician-assigned HELD");
  }

  @Test
  void notifiesAssignedTechnicianOnceAfterHold() {
    service.publishHeld("e1", assigned(2, "ana", null));
    service.publishHeld("e1", assigned(2, "ana", null));

    service.passHold().passHold();

    assertThat(service.delivered).containsExactly("technician/ana PUSH technician-assigned");
  }

  @Test
  void doesNotNotifyTechnicianAssignedBetweenTwoReassignments() {
    notifyOfAssignment("ana");

    service.publishHeld("e2", assigned(3, "ben", "ana"));
    service.publishHeld("e3", assigned(4, "cem", "ben"));
    service.passHold();

    assertThat(service.delivered)
        .containsExactlyInAnyOrder(
            "technician/ana PUSH technician-unassigned", "technician/cem PUSH technician-assigned");
    assertThat(service.statuses("technician/ben"))
        .containsExactly("technician-assigned FOLDED", "technician-unassigned WITHDRAWN");
  }

  @Test
  void notifiesNobodyOfReassignmentAndReturn() {
    notifyOfAssignment("ana");

    service.publishHeld("e2", assigned(3, "ben", "ana"));
    service.publishHeld("e3", assigned(4, "ana", "ben"));
    service.passHold();

    assertThat(service.delivered).isEmpty();
  }

  @Test
  void sendsOneMailWithTheLastOfThreeDates() {
    var noon = NINE.plus(Duration.ofHours(3));
    service.publishHeld("e1", new DateDefined(booking(), call(2, NINE, null)));
    service.publishHeld("e2", new DateChanged(booking(), call(3, TEN, null)));
    service.publishHeld("e3", new DateChanged(booking(), call(4, noon, null)));

    service.passHold();

    assertThat(service.delivered).containsExactly("client MAIL date-defined");
    assertThat(service.deliveredTo.getFirst().messages().getLast().content().toString())
        .contains(noon.toString());
    assertThat(service.statuses("client"))
        .containsExactly("date-defined FOLDED", "date-changed FOLDED", "date-defined SENT");
  }

  @Test
  void notifiesAssignedTechnicianOnceOfTwoNewDates() {
    notifyOfAssignment("ana");

    service.publishHeld("e2", new DateChanged(booking(), call(3, TEN, "ana")));
    service.publishHeld("e3", new DateChanged(booking(), call(4, NINE.plusSeconds(60), "ana")));
    service.passHold();

    assertThat(service.delivered)
        .containsExactlyInAnyOrder(
            "technician/ana PUSH technician-date-changed", "client MAIL date-defined");
  }

  @Test
  void sendsOnePushForDateAndTechnicianOfOneCommand() {
    var both = call(3, TEN, "ben");
    notifyOfAssignment("ana");

    service.publishHeld("e2", new DateChanged(booking(), both));
    service.publishHeld("e3", new TechnicianChanged(booking(), both, "ana"));
    service.passHold();

    assertThat(service.delivered)
        .containsExactlyInAnyOrder(
            "technician/ana PUSH technician-unassigned",
            "technician/ben PUSH technician-assigned",
            "client MAIL date-defined");
  }

  @Test
  void notifiesNobodyOfUndoneAssignmentInWhicheverOrder() {
    var assigned = assigned(2, "ana", null);
    var undone = new ChangeUndone(booking(), call(3, NINE, null));
    service.publishHeld("e1", assigned);
    service.publish("e2", undone);
    service.passHold();

    var other = new InMemoryService();
    other.publish("e2", undone);
    other.publishHeld("e1", assigned);
    other.passHold();

    assertThat(service.delivered).isEmpty();
    assertThat(service.statuses("technician/ana"))
        .containsExactly("technician-assigned WITHDRAWN", "change-undone WITHDRAWN");
    assertThat(other.delivered).isEmpty();
    assertThat(other.statuses("technician/ana")).containsExactly("technician-assigned WITHDRAWN");
  }

  @Test
  void correctsDeliveredMessageWhenUndoIsConsumedLater() {
    service.publishHeld("e1", assigned(2, "ana", null));
    service.passHold();

    service.publish("e2", new ChangeUndone(booking(), call(3, NINE, null)));
    service.pass(Duration.ZERO);

    assertThat(service.delivered)
        .containsExactly(
            "technician/ana PUSH technician-assigned", "technician/ana PUSH technician-unassigned");
  }

  @Test
  void decidesFromReplicaWhereItIsNewerThanMessage() {
    service.publishHeld("e1", assigned(2, "ana", null));
    service.calls.saveCall(CallReplica.of(booking(), call(5, NINE, null)));

    service.passHold();

    assertThat(service.delivered).isEmpty();
  }

  @Test
  void foldsQueuedMessageIntoNextChange() {
    service.delivery = new Delivery.Deferred("down", null, true, true, false, ReachedDevices.NONE);
    service.publishHeld("e1", assigned(2, "ana", null));
    service.passHold();

    service.publishHeld("e2", assigned(3, "ben", "ana"));
    service.delivery = new Delivery.Accepted(Set.of());
    service.pass(Duration.ofMinutes(1));

    assertThat(service.delivered).containsExactly("technician/ben PUSH technician-assigned");
  }

  @Test
  void repeatsMessageOfUncertainDeliveryBeforeNextChange() {
    service.delivery =
        new Delivery.Deferred("cut off", null, true, true, true, ReachedDevices.NONE);
    service.publishHeld("e1", assigned(2, "ana", null));
    service.passHold();

    service.publishHeld("e2", assigned(3, "ben", "ana"));
    service.delivery = new Delivery.Accepted(Set.of());
    service.pass(Duration.ofMinutes(1));

    assertThat(service.delivered.stream().filter(each -> each.contains("ana")))
        .containsExactly(
            "technician/ana PUSH technician-assigned", "technician/ana PUSH technician-unassigned");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void notifiesEverybodyOfTheCurrentStateDespiteReorderingAndRedelivery(long seed) {
    var random = new Random(seed);
    List<Runnable> deliveries = new ArrayList<>();
    var team = List.of("ana", "ben", "cem");
    String assigned = null;
    var start = NINE;
    var last = call(1, start, null);
    for (long version = 2; version < 8; version++) {
      var eventId = "e" + version;
      NotifiableDomainEvent event;
      if (random.nextInt(3) == 0) {
        start = start.plusSeconds(60L * random.nextInt(1, 5));
        last = call(version, start, assigned);
        event = new DateChanged(booking(), last);
      } else {
        var next = team.get(random.nextInt(team.size()));
        last = call(version, start, next);
        event = new TechnicianChanged(booking(), last, next.equals(assigned) ? null : assigned);
        assigned = next;
      }
      int copies = random.nextInt(1, 4);
      for (int copy = 0; copy < copies; copy++) {
        deliveries.add(() -> service.publishHeld(eventId, event));
      }
    }
    Collections.shuffle(deliveries, random);
    for (var delivery : deliveries) {
      delivery.run();
      service.pass(Duration.ofSeconds(random.nextInt(12)));
    }
    service.pass(Duration.ofMinutes(5));

    for (var technician : team) {
      var notified =
          service
              .correspondences
              .find("call-1/" + Recipient.technician(technician) + "/" + Channel.PUSH)
              .map(Correspondence::lastNotified)
              .filter(LastNotified::concerned);
      assertThat(notified.isPresent())
          .as("%s was last notified of an assignment", technician)
          .isEqualTo(technician.equals(last.technicianId()));
      var expected = last.start();
      notified.ifPresent(each -> assertThat(each.start()).isEqualTo(expected));
    }
    assertThat(service.correspondences.all())
        .flatExtracting(Correspondence::messages)
        .noneMatch(Message::isOpen);
  }

  private void notifyOfAssignment(String technician) {
    service.publishHeld("e0", assigned(2, technician, null));
    service.passHold();
    service.delivered.clear();
    service.deliveredTo.clear();
  }

  private static NotifiableDomainEvent assigned(long version, String technician, String previous) {
    return new TechnicianChanged(booking(), call(version, NINE, technician), previous);
  }
}
