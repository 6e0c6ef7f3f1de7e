package org.fsmlight.dispatch.board.web;

import java.util.Optional;
import org.fsmlight.dispatch.board.BoardCard;
import org.fsmlight.dispatch.board.Colour;
import org.jspecify.annotations.Nullable;

/**
 * Where on the board a card now is, and how it looks there: in the lists of the same names. In a
 * list that is absent it is not, or no more.
 */
record CardEvent(
    String id,
    long revision,
    @Nullable CardRepresentation requests,
    @Nullable CardRepresentation toAssign,
    @Nullable CardRepresentation calendar) {

  static CardEvent of(BoardCard card) {
    var below = card.situation().belowCalendar();
    var inCalendar = card.situation().inCalendar().filter(_ -> card.time().isPresent());
    return new CardEvent(
        card.id().value(),
        card.version(),
        shown(card, below.filter(Colour.BLUE::equals)),
        shown(card, below.filter(Colour.WHITE::equals)),
        shown(card, inCalendar));
  }

  private static @Nullable CardRepresentation shown(BoardCard card, Optional<Colour> colour) {
    return colour.map(known -> CardRepresentation.of(card, known)).orElse(null);
  }
}
