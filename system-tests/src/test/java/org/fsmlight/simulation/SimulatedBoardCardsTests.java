package org.fsmlight.simulation;

import java.util.List;
import org.fsmlight.dispatch.boards.BoardCard;
import org.fsmlight.dispatch.boards.BoardCards;
import org.fsmlight.dispatch.boards.BoardCardsContract;

class SimulatedBoardCardsTests extends BoardCardsContract {

  private final SettledDispatch dispatch = new SettledDispatch();
  private final Documents<BoardCard> documents =
      dispatch.documents(card -> card.id().value(), BoardCard::version);

  @Override
  protected BoardCards store() {
    return new DispatchStores.Cards(documents.seenBy(dispatch.memory()), card -> List.of());
  }
}
