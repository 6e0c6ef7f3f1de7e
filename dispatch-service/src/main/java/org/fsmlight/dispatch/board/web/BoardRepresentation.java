package org.fsmlight.dispatch.board.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fsmlight.dispatch.board.Board;
import org.fsmlight.dispatch.board.BoardCard;
import org.fsmlight.dispatch.board.Colour;
import org.fsmlight.dispatch.board.Situation;
import org.fsmlight.dispatch.technicians.Technician;

/** The board as dispatchers see it. A card may be white below the calendar and orange in it. */
record BoardRepresentation(
    String zone,
    List<Row> technicians,
    List<CardRepresentation> requests,
    List<CardRepresentation> toAssign,
    List<CardRepresentation> calendar,
    long sequence) {

  record Row(
      String id,
      String name,
      Technician.State state,
      boolean verified,
      List<String> skills,
      List<String> missing) {

    static Optional<Row> of(Technician technician) {
      return Optional.ofNullable(technician.profile())
          .map(
              known ->
                  new Row(
                      technician.id().value(),
                      known.name(),
                      known.state(),
                      technician.isVerified(),
                      known.skills(),
                      known.missing()));
    }
  }

  static BoardRepresentation of(Board board) {
    return new BoardRepresentation(
        board.zone().getId(),
        board.technicians().stream().map(Row::of).flatMap(Optional::stream).toList(),
        cards(board.requests(), Situation::belowCalendar),
        cards(board.toAssign(), Situation::belowCalendar),
        cards(board.calendar(), Situation::inCalendar),
        board.sequence());
  }

  private static List<CardRepresentation> cards(
      List<BoardCard> cards, Function<Situation, Optional<Colour>> place) {
    return cards.stream()
        .flatMap(
            card ->
                place.apply(card.situation()).stream()
                    .map(colour -> CardRepresentation.of(card, colour)))
        .toList();
  }
}
