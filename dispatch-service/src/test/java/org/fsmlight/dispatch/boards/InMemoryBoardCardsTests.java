package org.fsmlight.dispatch.boards;

class InMemoryBoardCardsTests extends BoardCardsContract {

  private final BoardCards cards = new InMemoryBoardCards();

  @Override
  protected BoardCards store() {
    return cards;
  }
}
