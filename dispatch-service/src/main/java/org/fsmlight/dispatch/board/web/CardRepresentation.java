package org.fsmlight.dispatch.board.web;

import java.time.Instant;
import java.util.List;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.board.BoardCard;
import org.fsmlight.dispatch.board.CardStatus;
import org.fsmlight.dispatch.board.Colour;
import org.fsmlight.dispatch.booking.Booking;
import org.fsmlight.dispatch.calls.Badge;
import org.fsmlight.dispatch.calls.Task;
import org.jspecify.annotations.Nullable;

/**
 * A card at one place of the board.
 *
 * @param version to send as If-Match with the next command: the request's while it is to accept or
 *     decline, the call's from then on
 * @param revision rises with every change of the card, also with those that leave the version alone
 * @param badges what else there is to know; no task and no colour
 */
record CardRepresentation(
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

  static CardRepresentation of(BoardCard card, Colour colour) {
    var booking = card.booking();
    return new CardRepresentation(
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
        card.obstacle().orElse(null),
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
