package org.fsmlight.notification.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.message.Bookings.NINE;
import static org.fsmlight.notification.message.Bookings.TEN;
import static org.fsmlight.notification.message.Bookings.booking;
import static org.fsmlight.notification.message.Bookings.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fsmlight.notification.message.CallState;
import org.fsmlight.notification.message.Channel;
import org.fsmlight.notification.message.Recipient;
import org.fsmlight.notification.sending.Delivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three changes within the hold make one message, with the last state, in whatever order. */
class HoldAndFoldTests {

  private final Town town = new Town();

  @Test
  void nothingIsSaidDuringTheHold() {
    town.tellHeld("e1", assigned(2, "ana", null));

    town.pass(Duration.ofSeconds(7));

    assertThat(town.delivered).isEmpty();
    assertThat(town.states("technician/ana")).containsExactly("technician-assigned HELD");
  }

  @Test
  void assignedTechnicianIsToldOnceAfterTheHold() {
    town.tellHeld("e1", assigned(2, "ana", null));
    town.tellHeld("e1", assigned(2, "ana", null));

    town.afterTheHold().afterTheHold();

    assertThat(town.delivered).containsExactly("technician/ana PUSH technician-assigned");
  }

  @Test
  void ofTwoReassignmentsTheOneInTheMiddleHearsNothing() {
    told("ana");

    town.tellHeld("e2", assigned(3, "ben", "ana"));
    town.tellHeld("e3", assigned(4, "cem", "ben"));
    town.afterTheHold();

    assertThat(town.delivered)
        .containsExactlyInAnyOrder(
            "technician/ana PUSH technician-unassigned", "technician/cem PUSH technician-assigned");
    assertThat(town.states("technician/ben"))
        .containsExactly("technician-assigned FOLDED", "technician-unassigned WITHDRAWN");
  }

  @Test
  void thereAndBackIsNobodysNews() {
    told("ana");

    town.tellHeld("e2", assigned(3, "ben", "ana"));
    town.tellHeld("e3", assigned(4, "ana", "ben"));
    town.afterTheHold();

    assertThat(town.delivered).isEmpty();
  }

  @Test
  void threeNewDatesWithinTheHoldMakeOneMailWithTheLast() {
    Instant noon = NINE.plus(Duration.ofHours(3));
    town.tellHeld("e1", new Fact.DateDefined(booking(), call(2, NINE, null)));
    town.tellHeld("e2", new Fact.DateChanged(booking(), call(3, TEN, null)));
    town.tellHeld("e3", new Fact.DateChanged(booking(), call(4, noon, null)));

    town.afterTheHold();

    assertThat(town.delivered).containsExactly("client MAIL date-defined");
    assertThat(town.deliveredTo.getFirst().messages().getLast().content().toString())
        .contains(noon.toString());
    assertThat(town.states("client"))
        .containsExactly("date-defined FOLDED", "date-changed FOLDED", "date-defined SENT");
  }

  @Test
  void assignedTechnicianHearsOfTheNewTimeOnce() {
    told("ana");

    town.tellHeld("e2", new Fact.DateChanged(booking(), call(3, TEN, "ana")));
    town.tellHeld("e3", new Fact.DateChanged(booking(), call(4, NINE.plusSeconds(60), "ana")));
    town.afterTheHold();

    assertThat(town.delivered)
        .containsExactlyInAnyOrder(
            "technician/ana PUSH technician-date-changed", "client MAIL date-defined");
  }

  @Test
  void oneCommandForTimeAndTechnicianMakesOnePush() {
    CallState both = call(3, TEN, "ben");
    told("ana");

    town.tellHeld("e2", new Fact.DateChanged(booking(), both));
    town.tellHeld("e3", new Fact.TechnicianChanged(booking(), both, "ana"));
    town.afterTheHold();

    assertThat(town.delivered)
        .containsExactlyInAnyOrder(
            "technician/ana PUSH technician-unassigned",
            "technician/ben PUSH technician-assigned",
            "client MAIL date-defined");
  }

  @Test
  void undoneAssignmentIsNobodysNewsWhicheverIsHeardFirst() {
    Fact assigned = assigned(2, "ana", null);
    Fact undone = new Fact.ChangeUndone(booking(), call(3, NINE, null));
    town.tellHeld("e1", assigned);
    town.tell("e2", undone);
    town.afterTheHold();

    Town other = new Town();
    other.tell("e2", undone);
    other.tellHeld("e1", assigned);
    other.afterTheHold();

    assertThat(town.delivered).isEmpty();
    assertThat(town.states("technician/ana"))
        .containsExactly("technician-assigned WITHDRAWN", "change-undone WITHDRAWN");
    assertThat(other.delivered).isEmpty();
    assertThat(other.states("technician/ana")).containsExactly("technician-assigned WITHDRAWN");
  }

  @Test
  void undoHeardOnlyAfterTheMessageWentOutIsCorrected() {
    town.tellHeld("e1", assigned(2, "ana", null));
    town.afterTheHold();

    town.tell("e2", new Fact.ChangeUndone(booking(), call(3, NINE, null)));
    town.pass(Duration.ZERO);

    assertThat(town.delivered)
        .containsExactly(
            "technician/ana PUSH technician-assigned", "technician/ana PUSH technician-unassigned");
  }

  @Test
  void theStateAtReleaseCountsAlsoWhenItsFactMakesNoMessage() {
    town.tellHeld("e1", assigned(2, "ana", null));
    town.calls.keepCall("call-1", call(5, NINE, null));

    town.afterTheHold();

    assertThat(town.delivered).isEmpty();
  }

  @Test
  void whatCouldNotBeSentYetIsFoldedByTheNextChange() {
    town.answer = new Delivery.Later("down", null, true, true, false, Set.of());
    town.tellHeld("e1", assigned(2, "ana", null));
    town.afterTheHold();

    town.tellHeld("e2", assigned(3, "ben", "ana"));
    town.answer = new Delivery.Accepted(Set.of());
    town.pass(Duration.ofMinutes(1));

    assertThat(town.delivered).containsExactly("technician/ben PUSH technician-assigned");
  }

  @Test
  void whatMayHaveArrivedIsSentAgainBeforeTheNextChangeIsTold() {
    town.answer = new Delivery.Later("cut off", null, true, true, true, Set.of());
    town.tellHeld("e1", assigned(2, "ana", null));
    town.afterTheHold();

    town.tellHeld("e2", assigned(3, "ben", "ana"));
    town.answer = new Delivery.Accepted(Set.of());
    town.pass(Duration.ofMinutes(1));

    assertThat(town.delivered.stream().filter(told -> told.contains("ana")))
        .containsExactly(
            "technician/ana PUSH technician-assigned", "technician/ana PUSH technician-unassigned");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void whateverTheOrderAndTheRepetitionEveryoneEndsUpKnowingTheTruth(long seed) {
    Random random = new Random(seed);
    List<Runnable> tellings = new ArrayList<>();
    String[] team = {"ana", "ben", "cem"};
    String holder = null;
    Instant start = NINE;
    CallState last = call(1, start, null);
    for (long version = 2; version < 8; version++) {
      String event = "e" + version;
      Fact fact;
      if (random.nextInt(3) == 0) {
        start = start.plusSeconds(60L * random.nextInt(1, 5));
        last = call(version, start, holder);
        fact = new Fact.DateChanged(booking(), last);
      } else {
        String next = team[random.nextInt(team.length)];
        last = call(version, start, next);
        fact = new Fact.TechnicianChanged(booking(), last, next.equals(holder) ? null : holder);
        holder = next;
      }
      Fact told = fact;
      int copies = random.nextInt(1, 4);
      for (int copy = 0; copy < copies; copy++) {
        tellings.add(() -> town.tellHeld(event, told));
      }
    }
    Collections.shuffle(tellings, random);
    for (Runnable telling : tellings) {
      telling.run();
      town.pass(Duration.ofSeconds(random.nextInt(12)));
    }
    town.pass(Duration.ofMinutes(5));

    CallState truth = last;
    for (String technician : team) {
      var believed =
          town.letters
              .find("call-1/" + Recipient.technician(technician) + "/" + Channel.PUSH)
              .map(letter -> letter.told());
      boolean mine = believed.filter(told -> told != null && told.concerned()).isPresent();
      assertThat(mine)
          .as("%s believes it is theirs", technician)
          .isEqualTo(technician.equals(truth.technicianId()));
      believed
          .filter(told -> told.concerned())
          .ifPresent(told -> assertThat(told.start()).isEqualTo(truth.start()));
    }
    assertThat(town.letters.all.values())
        .flatExtracting(letter -> letter.messages())
        .noneMatch(message -> message.open());
  }

  private void told(String technician) {
    town.tellHeld("e0", assigned(2, technician, null));
    town.afterTheHold();
    town.delivered.clear();
    town.deliveredTo.clear();
  }

  private static Fact assigned(long version, String technician, String previous) {
    return new Fact.TechnicianChanged(booking(), call(version, NINE, technician), previous);
  }
}
