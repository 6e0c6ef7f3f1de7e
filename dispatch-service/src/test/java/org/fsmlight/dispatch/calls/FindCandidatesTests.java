package org.fsmlight.dispatch.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.calls.Desk.DORA;
import static org.fsmlight.dispatch.calls.Desk.NOON;
import static org.fsmlight.dispatch.calls.Desk.TEN;
import static org.fsmlight.dispatch.calls.Desk.assign;
import static org.fsmlight.dispatch.calls.Desk.schedule;
import static org.fsmlight.dispatch.technicians.Team.ADA;
import static org.fsmlight.dispatch.technicians.Team.BEN;
import static org.fsmlight.dispatch.technicians.Team.COMPANY;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.bookings.Booking.Channel;
import org.fsmlight.dispatch.diaries.Diary;
import org.fsmlight.dispatch.diaries.InMemoryDiaries;
import org.fsmlight.dispatch.diaries.Reservation;
import org.fsmlight.dispatch.technicians.Team;
import org.fsmlight.dispatch.technicians.Technician;
import org.fsmlight.dispatch.technicians.Technician.State;
import org.junit.jupiter.api.Test;

class FindCandidatesTests {

  private static final TechnicianId CARL = new TechnicianId("carl");
  private static final TechnicianId DAVE = new TechnicianId("dave");

  private final Desk desk = new Desk();
  private final ServiceCallId call = desk.accepted("1001", TEN);
  private final ServiceCallId other = desk.accepted("1002", TEN.plusSeconds(60));

  @Test
  void ordersFreeBeforeBusyBeforeUnqualifiedTechnicians() {
    join(Team.with(CARL, State.UNVERIFIED, List.of(), List.of("picture"), false));
    join(Team.verified(DAVE));
    desk.done(other, assign(ADA));
    assertThat(candidates())
        .extracting(candidate -> candidate.technician().id())
        .containsExactly(BEN, DAVE, ADA, CARL);
  }

  @Test
  void ordersUnqualifiedTechniciansByNameWhetherBusyOrNot() {
    var unqualified = Team.with(DAVE, State.UNVERIFIED, List.of(), List.of("picture"), false);
    join(Team.with(CARL, State.VERIFIED, List.of("network"), List.of(), false));
    desk.done(other, assign(CARL));
    join(lossOf(CARL));
    join(unqualified);
    assertThat(candidates())
        .extracting(candidate -> candidate.technician().id())
        .containsExactly(ADA, BEN, CARL, DAVE);
  }

  @Test
  void ordersCandidatesByNameWhateverTheirIds() {
    var profile = new Technician.Profile(1, "AARON", State.VERIFIED, List.of("network"), List.of());
    desk.team.apply(CARL, COMPANY, profile);
    assertThat(candidates())
        .extracting(candidate -> candidate.technician().name())
        .containsExactly("AARON", "ADA", "BEN");
  }

  @Test
  void ordersCandidatesOfEqualNameById() {
    for (var id : List.of(DAVE, CARL)) {
      var profile = new Technician.Profile(1, "BEN", State.VERIFIED, List.of("network"), List.of());
      desk.team.apply(id, COMPANY, profile);
    }
    assertThat(candidates())
        .extracting(candidate -> candidate.technician().id())
        .containsExactly(ADA, BEN, CARL, DAVE);
  }

  @Test
  void namesTheConflictWithWhichAssignWouldRefuse() {
    desk.done(other, assign(ADA));
    assertThat(of(ADA).conflict()).isEqualTo(conflictOfAssign(ADA));
    assertThat(of(ADA).conflict()).extracting(Reservation::call).isEqualTo(other);
    assertThat(of(BEN).conflict()).isNull();
    desk.done(call, assign(BEN));
  }

  @Test
  void namesTheQualificationsWithWhichAssignWouldRefuse() {
    join(Team.with(CARL, State.UNVERIFIED, List.of(), List.of("picture", "skills"), false));
    assertThat(of(CARL).missing()).containsExactly("picture", "skills", "skill:network");
    assertThat(desk.refused(call, assign(CARL), DORA))
        .isEqualTo(new Refusal.NotQualified(CARL, of(CARL).missing()));
    assertThat(of(CARL).isQualified()).isFalse();
    assertThat(of(ADA).isQualified()).isTrue();
  }

  @Test
  void amazonsCallsNeedClearance() {
    var amazons = desk.accepted("A1", TEN, Channel.AMAZON, COMPANY);
    assertThat(desk.candidates.find(desk.call(amazons), null, null))
        .extracting(Candidate::missing)
        .containsExactly(List.of(), List.of("amazon-clearance"));
  }

  @Test
  void aCallIsNotInConflictWithItself() {
    desk.done(call, assign(ADA));
    assertThat(of(ADA).conflict()).isNull();
    assertThat(find(TEN.plusSeconds(60), null).getFirst().conflict()).isNull();
  }

  @Test
  void judgesTheGivenTimeAndDuration() {
    desk.done(other, schedule(NOON));
    desk.done(other, assign(ADA));
    assertThat(of(ADA).conflict()).as("own time, until noon").isNull();
    assertThat(of(ADA, TEN, 121).conflict()).isNotNull();
    assertThat(of(ADA, TEN.plusMillis(1), null).conflict()).isNotNull();
    assertThat(of(ADA, TEN.plusNanos(999_999), null).conflict()).as("whole milliseconds").isNull();
    assertThat(of(ADA, NOON.plusSeconds(7_200), null).conflict()).as("adjacent").isNull();
    assertThat(of(ADA, NOON.plusSeconds(7_199), 15).conflict()).isNotNull();
  }

  @Test
  void withoutATimeNobodyIsBusyAndNoDiaryIsRead() {
    var undated = desk.accepted("1003", null);
    desk.done(other, assign(ADA));
    var unread =
        new FindCandidates(
            desk.technicians,
            new InMemoryDiaries() {
              @Override
              public List<Diary> findAll(Collection<TechnicianId> technicians) {
                throw new AssertionError("read");
              }
            });
    assertThat(unread.find(desk.call(undated), null, 60))
        .extracting(candidate -> Optional.ofNullable(candidate.conflict()))
        .containsExactly(Optional.empty(), Optional.empty());
    assertThat(desk.candidates.find(desk.call(undated), TEN, null))
        .extracting(candidate -> candidate.technician().id())
        .containsExactly(BEN, ADA);
  }

  @Test
  void omitsTechniciansWhomAssignWouldNotKnow() {
    join(Team.with(CARL, State.DEACTIVATED, List.of("network"), List.of(), false));
    desk.team.apply(DAVE, COMPANY, new Technician.Clearance(1, true)); // no profile yet
    var rival = new TechnicianId("rita");
    desk.team.apply(rival, new CompanyId("rival"), Team.verified(rival).profile());
    assertThat(candidates())
        .extracting(candidate -> candidate.technician().id())
        .containsExactly(ADA, BEN);
    for (var unknown : List.of(CARL, DAVE, rival)) {
      assertThat(desk.refused(call, assign(unknown), DORA))
          .isEqualTo(new Refusal.UnknownTechnician(unknown));
    }
  }

  private void join(Technician technician) {
    desk.team.apply(technician.id(), technician.company(), technician.profile());
  }

  private static Technician lossOf(TechnicianId id) {
    var profile =
        new Technician.Profile(2, "CARL", State.UNVERIFIED, List.of(), List.of("picture"));
    return new Technician(id, COMPANY, 2, profile, null);
  }

  private Reservation conflictOfAssign(TechnicianId technician) {
    return ((Refusal.Busy) desk.refused(call, assign(technician), DORA)).conflict();
  }

  private List<Candidate> candidates() {
    return find(null, null);
  }

  private List<Candidate> find(Instant start, Integer minutes) {
    return desk.candidates.find(desk.call(call), start, minutes);
  }

  private Candidate of(TechnicianId technician) {
    return of(technician, null, null);
  }

  private Candidate of(TechnicianId technician, Instant start, Integer minutes) {
    return find(start, minutes).stream()
        .filter(candidate -> candidate.technician().id().equals(technician))
        .findFirst()
        .orElseThrow();
  }
}
