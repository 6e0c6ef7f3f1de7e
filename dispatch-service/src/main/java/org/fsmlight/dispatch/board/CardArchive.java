package org.fsmlight.dispatch.board;

import java.time.Instant;
import java.util.List;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.jspecify.annotations.Nullable;

/** All cards there ever were, to be searched. */
public interface CardArchive {

  /** Those that fit, the last received first. */
  List<BoardCard> search(Search wanted, @Nullable Place after, int limit);

  /**
   * Which cards are wanted; what is absent does not matter.
   *
   * @param words each in its spellings, one of which must begin a word of the card; one of a single
   *     letter must be a whole word
   */
  record Search(
      @Nullable CompanyId company,
      @Nullable CardStatus status,
      @Nullable TechnicianId technician,
      List<List<String>> words) {}

  /** Where in the order a card stands. */
  record Place(Instant receivedAt, ServiceCallId id) {

    public static Place of(BoardCard card) {
      return new Place(card.receivedAt(), card.id());
    }
  }
}
