package org.fsmlight.common.erasure;

class InMemoryErasedIdsTests extends ErasedIdsContract {

  private final InMemoryErasedIds ids = new InMemoryErasedIds();

  @Override
  protected ErasedIds ids() {
    return ids;
  }
}
