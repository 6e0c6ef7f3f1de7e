package org.fsmlight.dispatch.boards.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fsmlight.dispatch.boards.Board;
import org.fsmlight.dispatch.boards.BoardCard;
import org.fsmlight.dispatch.boards.Colour;
import org.fsmlight.dispatch.boards.Situation;

/** A board. A card may be white below the calendar and orange in it. */
record BoardResponse(
    String zone,
    List<RowResponse> technicians,
    List<CardResponse> requests,
    List<CardResponse> toAssign,
    List<CardResponse> calendar,
    long sequence) {

  static BoardResponse of(Board board) {
    return new BoardResponse(
        board.zone().getId(),
        board.technicians().stream().map(RowResponse::of).flatMap(Optional::stream).toList(),
        cards(board.requests(), Situation::belowCalendar),
        cards(board.toAssign(), Situation::belowCalendar),
        cards(board.calendar(), Situation::inCalendar),
        board.sequence());
  }

  private static List<CardResponse> cards(
      List<BoardCard> cards, Function<Situation, Optional<Colour>> place) {
    return cards.stream()
        .flatMap(
            card ->
                place.apply(card.situation()).stream().map(colour -> CardResponse.of(card, colour)))
        .toList();
  }
}
