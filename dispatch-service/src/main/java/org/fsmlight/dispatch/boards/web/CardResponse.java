package org.fsmlight.dispatch.boards.web;

import java.time.Instant;
import java.util.List;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.boards.BoardCard;
import org.fsmlight.dispatch.boards.CardStatus;
import org.fsmlight.dispatch.boards.Colour;
import org.fsmlight.dispatch.bookings.Booking;
import org.fsmlight.dispatch.calls.Badge;
import org.fsmlight.dispatch.calls.Task;
import org.jspecify.annotations.Nullable;

/**
 * A card in one list of the board.
 *
 * @param version to be sent as If-Match with the next command: the version of the call or, while
 *     there is none, of the request
 * @param revision increases with every change of the card, also if the version stays the same
 * @param badges codes of marks beside the colour and the open tasks
 */
record CardResponse(
    String id,
    String number,
    Colour colour,
    String reason,
    String reasonCode,
    CardStatus status,
    long version,
    long revision,
    List<Task> openTasks,
    List<String> badges,
    @Nullable String cannotCompleteReason,
    Booking.Channel channel,
    Booking.ServiceType serviceType,
    Booking.@Nullable Money price,
    Booking.Client client,
    Booking.Address address,
    @Nullable String note,
    @Nullable Instant start,
    int durationMinutes,
    @Nullable String technicianId) {

  static CardResponse of(BoardCard card, Colour colour) {
    var booking = card.booking();
    return new CardResponse(
        card.id().value(),
        booking.number(),
        colour,
        card.situation().reason(),
        card.situation().code(),
        card.status(),
        card.commandVersion(),
        card.version(),
        card.openTasks(),
        card.badges().stream().map(Badge::code).toList(),
        card.hindrance().orElse(null),
        booking.channel(),
        booking.serviceType(),
        booking.price(),
        booking.client(),
        booking.address(),
        booking.note(),
        card.start().orElse(null),
        card.durationMinutes(),
        card.technician().map(TechnicianId::value).orElse(null));
  }
}
