package org.fsmlight.simulation;

import java.util.List;
import org.fsmlight.dispatch.boards.BoardCard;
import org.fsmlight.dispatch.boards.BoardCards;
import org.fsmlight.dispatch.boards.BoardCardsContract;

class SimulatedBoardCardsTests extends BoardCardsContract {

  private final FaultFreeDispatch dispatch = new FaultFreeDispatch();
  private final SimulatedCollection<BoardCard> collection =
      dispatch.collection(card -> card.id().value(), BoardCard::version);

  @Override
  protected BoardCards store() {
    return new SimulatedBoardCards(collection.connect(dispatch.instance()), card -> List.of());
  }
}
