package org.fsmlight.dispatch.diaries.mongo;

import org.fsmlight.dispatch.ContractDatabase;
import org.fsmlight.dispatch.diaries.Diaries;
import org.fsmlight.dispatch.diaries.DiariesContract;

class MongoDiariesIT extends DiariesContract {

  private static final Diaries DIARIES = new MongoDiaries(ContractDatabase.collections());

  @Override
  protected Diaries store() {
    return DIARIES;
  }
}
