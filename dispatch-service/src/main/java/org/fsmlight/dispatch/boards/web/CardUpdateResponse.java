package org.fsmlight.dispatch.boards.web;

import java.util.Optional;
import org.fsmlight.dispatch.boards.BoardCard;
import org.fsmlight.dispatch.boards.Colour;
import org.jspecify.annotations.Nullable;

/**
 * A changed card, as it now is in the lists of the board with the same names. The card is in none
 * of the lists that are absent.
 */
record CardUpdateResponse(
    String id,
    long revision,
    @Nullable CardResponse requests,
    @Nullable CardResponse toAssign,
    @Nullable CardResponse calendar) {

  static CardUpdateResponse of(BoardCard card) {
    var below = card.situation().belowCalendar();
    var inCalendar = card.situation().inCalendar().filter(_ -> card.time().isPresent());
    return new CardUpdateResponse(
        card.id().value(),
        card.version(),
        shown(card, below.filter(Colour.BLUE::equals)),
        shown(card, below.filter(Colour.WHITE::equals)),
        shown(card, inCalendar));
  }

  private static @Nullable CardResponse shown(BoardCard card, Optional<Colour> colour) {
    return colour.map(known -> CardResponse.of(card, known)).orElse(null);
  }
}
