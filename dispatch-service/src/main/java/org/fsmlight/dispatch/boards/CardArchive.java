package org.fsmlight.dispatch.boards;

import java.time.Instant;
import java.util.List;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.jspecify.annotations.Nullable;

/** All cards for searching, including those no longer shown. */
public interface CardArchive {

  /**
   * Returns the matching cards, the last received first and cards of equal time by descending ID.
   *
   * @param after the position of the last card of the previous page; null for the first page
   */
  List<BoardCard> search(Search wanted, @Nullable Position after, int limit);

  /**
   * The criteria of a search. An absent criterion matches every card.
   *
   * @param words the spellings of each word: a card matches if one of its words begins with one of
   *     the spellings; a spelling of a single letter must be a whole word
   */
  record Search(
      @Nullable CompanyId company,
      @Nullable CardStatus status,
      @Nullable TechnicianId technician,
      List<List<String>> words) {}

  /** The position of a card in the order. */
  record Position(Instant receivedAt, ServiceCallId id) {

    public static Position of(BoardCard card) {
      return new Position(card.receivedAt(), card.id());
    }
  }
}
