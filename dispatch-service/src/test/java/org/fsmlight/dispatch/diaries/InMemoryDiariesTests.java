package org.fsmlight.dispatch.diaries;

class InMemoryDiariesTests extends DiariesContract {

  private final Diaries diaries = new InMemoryDiaries();

  @Override
  protected Diaries store() {
    return diaries;
  }
}
