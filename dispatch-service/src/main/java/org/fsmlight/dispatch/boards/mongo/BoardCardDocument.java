package org.fsmlight.dispatch.boards.mongo;

import java.time.Instant;
import java.util.List;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.boards.BoardCard;
import org.fsmlight.dispatch.boards.CallOnCard;
import org.fsmlight.dispatch.boards.CallOnCard.TechnicianOnCard;
import org.fsmlight.dispatch.boards.CardStatus;
import org.fsmlight.dispatch.boards.Colour;
import org.fsmlight.dispatch.boards.RequestOnCard;
import org.fsmlight.dispatch.boards.SearchWords;
import org.fsmlight.dispatch.bookings.Booking;
import org.fsmlight.dispatch.calls.Badge;
import org.fsmlight.dispatch.calls.CallStatus;
import org.fsmlight.dispatch.calls.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A stored card. The fields from {@code below} to {@code words} are derived from the others and
 * only queried.
 *
 * @param below the colour below the calendar; absent if the card is not there
 * @param start the start in the calendar; absent if the card is not there
 * @param end the end in the calendar; absent if the card is not there
 * @param messageFailed absent in cards stored by an earlier release
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
      var technician = call.technician();
      return new Call(
          call.version(),
          call.status(),
          call.start(),
          call.durationMinutes(),
          technician == null ? null : technician.id().value(),
          technician == null ? null : technician.name(),
          technician != null && technician.qualified(),
          call.openTasks(),
          call.badges(),
          call.reason());
    }

    CallOnCard call() {
      var assignee =
          technician == null || technicianName == null
              ? null
              : new TechnicianOnCard(new TechnicianId(technician), technicianName, qualified);
      return new CallOnCard(
          version,
          status,
          start,
          durationMinutes,
          assignee,
          openTasks,
          badges == null ? List.of() : badges,
          reason);
    }
  }

  static BoardCardDocument of(BoardCard card) {
    var call = card.publishedCall();
    var inCalendar = card.time().filter(_ -> card.situation().inCalendar().isPresent());
    return new BoardCardDocument(
        card.id().value(),
        card.version(),
        card.company().value(),
        card.booking(),
        card.request(),
        call == null ? null : Call.of(call),
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
