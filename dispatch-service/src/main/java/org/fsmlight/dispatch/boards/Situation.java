package org.fsmlight.dispatch.boards;

import static org.fsmlight.dispatch.boards.Colour.BLUE;
import static org.fsmlight.dispatch.boards.Colour.GREEN;
import static org.fsmlight.dispatch.boards.Colour.ORANGE;
import static org.fsmlight.dispatch.boards.Colour.WHITE;

import java.util.Locale;
import java.util.Optional;
import org.fsmlight.dispatch.calls.Task;
import org.jspecify.annotations.Nullable;

/** The situation of a card: its colour below the calendar, its colour in it, and the reason. */
public enum Situation {
  ACCEPT_OR_DECLINE(BLUE, null, "accept or decline"),
  DEFINE_DATE_TIME(WHITE, null, "define date/time"),
  ASSIGN_TECHNICIAN(WHITE, ORANGE, "assign technician"),
  NO_LONGER_VERIFIED(null, ORANGE, "no longer verified"),
  CLIENT_NOT_CALLED(null, ORANGE, "client not called yet"),
  READY(null, GREEN, "ready"),
  AT_WORK(null, GREEN, "at work"),
  DONE(null, GREEN, "done"),
  OFF_THE_BOARD(null, null, "off the board");

  private final @Nullable Colour belowCalendar;
  private final @Nullable Colour inCalendar;
  private final String reason;

  Situation(@Nullable Colour belowCalendar, @Nullable Colour inCalendar, String reason) {
    this.belowCalendar = belowCalendar;
    this.inCalendar = inCalendar;
    this.reason = reason;
  }

  /** The situation follows from the open tasks. A date/time is defined before a technician. */
  static Situation of(CallOnCard call) {
    return switch (call.status()) {
      case CANCELLED -> OFF_THE_BOARD;
      case COMPLETED -> DONE;
      case IN_PROGRESS -> AT_WORK;
      case OPEN, READY -> {
        var technician = call.technician();
        if (call.start() == null) {
          yield DEFINE_DATE_TIME;
        } else if (technician == null) {
          yield ASSIGN_TECHNICIAN;
        } else if (!technician.qualified()) {
          yield NO_LONGER_VERIFIED;
        } else {
          yield call.openTasks().contains(Task.CALL_CLIENT) ? CLIENT_NOT_CALLED : READY;
        }
      }
    };
  }

  public Optional<Colour> belowCalendar() {
    return Optional.ofNullable(belowCalendar);
  }

  public Optional<Colour> inCalendar() {
    return Optional.ofNullable(inCalendar);
  }

  /** The reason in English. Translations use {@link #code}. */
  public String reason() {
    return reason;
  }

  /** A stable code such as {@code client-not-called}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
