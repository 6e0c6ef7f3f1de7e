package org.fsmlight.dispatch.board.mongo;

import java.time.Instant;
import java.util.List;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.board.BoardCard;
import org.fsmlight.dispatch.board.CallOnCard;
import org.fsmlight.dispatch.board.CallOnCard.TechnicianOnCard;
import org.fsmlight.dispatch.board.CardStatus;
import org.fsmlight.dispatch.board.Colour;
import org.fsmlight.dispatch.board.RequestOnCard;
import org.fsmlight.dispatch.board.SearchWords;
import org.fsmlight.dispatch.booking.Booking;
import org.fsmlight.dispatch.calls.Badge;
import org.fsmlight.dispatch.calls.CallStatus;
import org.fsmlight.dispatch.calls.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A card as it is stored.
 *
 * @param below its colour below the calendar, if it is there; for queries
 * @param start when it lies in the calendar, if it does; for queries
 * @param end likewise
 * @param receivedAt for queries, as are the status and the words
 */
record BoardCardDocument(
    @Id String id,
    long version,
    String company,
    Booking booking,
    @Nullable RequestOnCard request,
    @Nullable Call call,
    @Nullable Colour below,
    @Nullable Instant start,
    @Nullable Instant end,
    Instant receivedAt,
    CardStatus status,
    List<String> words,
    @Nullable Boolean messageFailed) {

  record Call(
      long version,
      CallStatus status,
      @Nullable Instant start,
      int durationMinutes,
      @Nullable String technician,
      @Nullable String technicianName,
      boolean qualified,
      List<Task> openTasks,
      @Nullable List<Badge> badges,
      @Nullable String reason) {

    static Call of(CallOnCard call) {
      var who = call.technician();
      return new Call(
          call.version(),
          call.status(),
          call.start(),
          call.durationMinutes(),
          who == null ? null : who.id().value(),
          who == null ? null : who.name(),
          who != null && who.qualified(),
          call.openTasks(),
          call.badges(),
          call.reason());
    }

    CallOnCard call() {
      var who =
          technician == null || technicianName == null
              ? null
              : new TechnicianOnCard(new TechnicianId(technician), technicianName, qualified);
      return new CallOnCard(
          version,
          status,
          start,
          durationMinutes,
          who,
          openTasks,
          badges == null ? List.of() : badges,
          reason);
    }
  }

  static BoardCardDocument of(BoardCard card) {
    var told = card.told();
    var inCalendar = card.time().filter(_ -> card.situation().inCalendar().isPresent());
    return new BoardCardDocument(
        card.id().value(),
        card.version(),
        card.company().value(),
        card.booking(),
        card.request(),
        told == null ? null : Call.of(told),
        card.situation().belowCalendar().orElse(null),
        inCalendar.map(TimeSlot::start).orElse(null),
        inCalendar.map(TimeSlot::end).orElse(null),
        card.receivedAt(),
        card.status(),
        SearchWords.of(card),
        card.messageFailed());
  }

  BoardCard card() {
    return new BoardCard(
        new ServiceCallId(id),
        new CompanyId(company),
        version,
        booking,
        request,
        call == null ? null : call.call(),
        Boolean.TRUE.equals(messageFailed));
  }
}
