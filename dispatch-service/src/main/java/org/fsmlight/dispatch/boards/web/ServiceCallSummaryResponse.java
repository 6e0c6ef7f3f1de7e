package org.fsmlight.dispatch.boards.web;

import java.time.Instant;
import java.util.List;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.boards.BoardCard;
import org.fsmlight.dispatch.boards.CallOnCard;
import org.fsmlight.dispatch.boards.CardStatus;
import org.fsmlight.dispatch.bookings.Booking;
import org.fsmlight.dispatch.calls.Task;
import org.jspecify.annotations.Nullable;

/**
 * A request, or the call that was made of it, in the archive.
 *
 * @param version the version of the call or, while there is none, of the request
 */
record ServiceCallSummaryResponse(
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
    @Nullable TechnicianOnCardResponse technician,
    List<Task> openTasks,
    Instant receivedAt) {

  static ServiceCallSummaryResponse of(BoardCard card) {
    var booking = card.booking();
    return new ServiceCallSummaryResponse(
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
        card.call().map(CallOnCard::technician).map(TechnicianOnCardResponse::of).orElse(null),
        card.openTasks(),
        card.receivedAt());
  }
}
