package org.fsmlight.dispatch.board.web;

import java.time.Instant;
import java.util.List;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.board.BoardCard;
import org.fsmlight.dispatch.board.CallOnCard;
import org.fsmlight.dispatch.board.CallOnCard.TechnicianOnCard;
import org.fsmlight.dispatch.board.CardStatus;
import org.fsmlight.dispatch.booking.Booking;
import org.fsmlight.dispatch.calls.Task;
import org.jspecify.annotations.Nullable;

/**
 * A request, or the call it became, in a list.
 *
 * @param version the request's while it is one, the call's from then on
 */
record ListedRepresentation(
    String id,
    String number,
    CardStatus status,
    long version,
    String companyId,
    Booking.Channel channel,
    Booking.ServiceType serviceType,
    Booking.@Nullable Money price,
    Booking.Client client,
    Booking.Address address,
    @Nullable String note,
    @Nullable Instant start,
    @Nullable Instant end,
    int durationMinutes,
    @Nullable Technician technician,
    List<Task> openTasks,
    Instant receivedAt) {

  record Technician(String id, String name, boolean qualified) {

    static Technician of(TechnicianOnCard who) {
      return new Technician(who.id().value(), who.name(), who.qualified());
    }
  }

  static ListedRepresentation of(BoardCard card) {
    var booking = card.booking();
    return new ListedRepresentation(
        card.id().value(),
        booking.number(),
        card.status(),
        card.commandVersion(),
        card.company().value(),
        booking.channel(),
        booking.serviceType(),
        booking.price(),
        booking.client(),
        booking.address(),
        booking.note(),
        card.start().orElse(null),
        card.time().map(TimeSlot::end).orElse(null),
        card.durationMinutes(),
        card.call().map(CallOnCard::technician).map(Technician::of).orElse(null),
        card.openTasks(),
        card.receivedAt());
  }
}
