package org.fsmlight.dispatch.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.calls.Desk.NOW;
import static org.fsmlight.dispatch.calls.Desk.TEN;
import static org.fsmlight.dispatch.calls.Desk.assign;
import static org.fsmlight.dispatch.technicians.Team.ADA;
import static org.fsmlight.dispatch.technicians.Team.BEN;
import static org.fsmlight.dispatch.technicians.Team.COMPANY;

import java.util.List;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.bookings.Booking.Channel;
import org.fsmlight.dispatch.technicians.Technician.Clearance;
import org.fsmlight.dispatch.technicians.Technician.Profile;
import org.fsmlight.dispatch.technicians.Technician.State;
import org.junit.jupiter.api.Test;

class ReviewQualificationTests {

  private static final Profile LOST =
      new Profile(2, "Ada", State.UNVERIFIED, List.of("network"), List.of("picture"));
  private static final Profile REGAINED =
      new Profile(3, "Ada", State.VERIFIED, List.of("network"), List.of());

  private final Desk desk = new Desk();
  private final ServiceCallId call = desk.accepted("1001", TEN);

  @Test
  void lossOfVerificationReopensAReadyCallAndRegainingItClosesIt() {
    desk.done(call, new Command.CloseClientCall());
    desk.done(call, assign(ADA));

    review(LOST);
    assertThat(desk.lastEvents()).containsExactly(new ServiceCallDomainEvent.Reopened());
    assertThat(now().openTasks()).containsExactly(Task.ASSIGN_TECHNICIAN);
    assertThat(now().isAssignedTo(ADA)).isTrue();

    review(REGAINED);
    assertThat(desk.lastEvents()).containsExactly(new ServiceCallDomainEvent.BecameReady());
    assertThat(now().status()).isEqualTo(CallStatus.READY);
    desk.diariesAgreeWith(call);
  }

  @Test
  void publishesEveryChangeOfTheOpenTasks() {
    desk.done(call, assign(ADA));
    review(LOST);
    assertThat(desk.lastEvents()).containsExactly(new ServiceCallDomainEvent.Reopened());
    review(REGAINED);
    assertThat(desk.lastEvents()).containsExactly(new ServiceCallDomainEvent.Reopened());
    assertThat(now().openTasks()).containsExactly(Task.CALL_CLIENT);
    assertThat(now().version()).isEqualTo(4);
  }

  @Test
  void lossOfASkillAndDeactivationReopenToo() {
    desk.done(call, assign(ADA));
    review(new Profile(2, "Ada", State.VERIFIED, List.of("television"), List.of()));
    assertThat(now().openTasks()).contains(Task.ASSIGN_TECHNICIAN);
    review(new Profile(3, "Ada", State.VERIFIED, List.of("network"), List.of()));
    assertThat(now().openTasks()).doesNotContain(Task.ASSIGN_TECHNICIAN);
    review(new Profile(4, "Ada", State.DEACTIVATED, List.of("network"), List.of()));
    assertThat(now().openTasks()).contains(Task.ASSIGN_TECHNICIAN);
  }

  @Test
  void lossOfClearanceReopensAmazonsCallsOnly() {
    var amazons = desk.accepted("A1", TEN, Channel.AMAZON, COMPANY);
    desk.done(amazons, assign(BEN));
    desk.done(call, new Command.Assign(BEN, null, true));

    desk.team.apply(BEN, COMPANY, new Clearance(2, false));
    desk.qualification.review(BEN, NOW);

    assertThat(desk.calls.find(amazons).orElseThrow().openTasks()).contains(Task.ASSIGN_TECHNICIAN);
    assertThat(now().openTasks()).doesNotContain(Task.ASSIGN_TECHNICIAN);
  }

  @Test
  void repeatedReviewPublishesNothing() {
    desk.done(call, assign(ADA));
    review(LOST);
    var published = desk.calls.published();
    review(LOST);
    desk.qualification.reviewAll(NOW);
    assertThat(desk.calls.published()).isEqualTo(published);
  }

  @Test
  void reviewIsRepeatedAfterALostRace() {
    desk.done(call, assign(ADA));
    desk.calls.beforeSave = () -> desk.done(call, new Command.CloseClientCall());
    desk.adaLosesVerification();
    desk.qualification.review(ADA, NOW);
    assertThat(now().openTasks()).containsExactly(Task.ASSIGN_TECHNICIAN);
  }

  @Test
  void findsCallAssignedInTheMomentOfTheLoss() {
    desk.done(call, assign(ADA));
    desk.team.apply(ADA, COMPANY, LOST);
    desk.qualification.reviewAll(NOW);
    assertThat(now().openTasks()).contains(Task.ASSIGN_TECHNICIAN);
  }

  private void review(Profile profile) {
    desk.team.apply(ADA, COMPANY, profile);
    desk.qualification.review(ADA, NOW);
  }

  private ServiceCall now() {
    return desk.call(call);
  }
}
