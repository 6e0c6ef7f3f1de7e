package org.fsmlight.dispatch.technicians;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.technicians.Team.ADA;
import static org.fsmlight.dispatch.technicians.Team.COMPANY;

import java.util.List;
import org.fsmlight.dispatch.Bookings;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.bookings.Booking.Channel;
import org.fsmlight.dispatch.technicians.Technician.Clearance;
import org.fsmlight.dispatch.technicians.Technician.Profile;
import org.fsmlight.dispatch.technicians.Technician.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TechnicianTests {

  @Test
  void hasNoNameUntilTheProfileIsKnown() {
    var cleared = new Technician(ADA, COMPANY, 1, null, new Technician.Clearance(1, true));
    assertThat(cleared.name()).isEmpty();
    assertThat(Team.verified(ADA).name()).isEqualTo("ADA");
  }

  @Test
  void qualifiesWhenVerifiedAndSkilled() {
    assertThat(Team.verified(ADA).missingFor(Bookings.router())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = "VERIFIED", mode = EnumSource.Mode.EXCLUDE)
  void lacksWhatTeamServiceReportsUnlessVerified(State state) {
    var ada = Team.with(ADA, state, List.of("network"), List.of("picture"), false);
    assertThat(ada.missingFor(Bookings.router())).containsExactly("picture");
  }

  @Test
  void lacksVerificationIfTeamServiceGivesNoReason() {
    var ada = Team.with(ADA, State.DEACTIVATED, List.of("network"), List.of(), false);
    assertThat(ada.missingFor(Bookings.router())).containsExactly("verification");
  }

  @Test
  void lacksEachSkillTheServiceNeeds() {
    var ada = Team.with(ADA, State.VERIFIED, List.of("television"), List.of(), false);
    assertThat(ada.missingFor(Bookings.router())).containsExactly("skill:network");
  }

  @Test
  void needsClearanceForAmazonsBookingsOnly() {
    var booking = Bookings.router("1", Channel.AMAZON);
    assertThat(Team.verified(ADA).missingFor(booking)).containsExactly("amazon-clearance");
    assertThat(Team.cleared(ADA).missingFor(booking)).isEmpty();
  }

  @Test
  void worksForTheOwnCompanyUntilDeactivated() {
    assertThat(Team.verified(ADA).worksFor(COMPANY)).isTrue();
    assertThat(Team.verified(ADA).worksFor(new CompanyId("other"))).isFalse();
    assertThat(Team.with(ADA, State.DEACTIVATED, List.of(), List.of(), false).worksFor(COMPANY))
        .isFalse();
    assertThat(Technician.unknown(ADA, COMPANY).worksFor(COMPANY)).isFalse();
  }

  @Test
  void mergesProfileAndClearanceInAnyOrderAndIgnoresVersionsThatAreNotNewer() {
    var profile = new Profile(2, "Ada", State.VERIFIED, List.of("network"), List.of());
    var clearance = new Clearance(5, true);
    var one = Technician.unknown(ADA, COMPANY);

    var profileFirst = one.with(profile).orElseThrow().with(clearance).orElseThrow();
    var clearanceFirst = one.with(clearance).orElseThrow().with(profile).orElseThrow();

    assertThat(profileFirst).isEqualTo(clearanceFirst);
    assertThat(profileFirst.with(profile)).isEmpty();
    assertThat(profileFirst.with(new Profile(1, "A", State.INVITED, List.of(), List.of())))
        .isEmpty();
    assertThat(profileFirst.with(new Clearance(5, false))).isEmpty();
    assertThat(profileFirst.with(new Clearance(4, false))).isEmpty();
    assertThat(profileFirst.with(new Clearance(6, false))).isPresent();
  }
}
