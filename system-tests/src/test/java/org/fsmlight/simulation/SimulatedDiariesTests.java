package org.fsmlight.simulation;

import java.util.concurrent.Callable;
import org.fsmlight.dispatch.diaries.Diaries;
import org.fsmlight.dispatch.diaries.DiariesContract;
import org.fsmlight.dispatch.diaries.Diary;

class SimulatedDiariesTests extends DiariesContract {

  private final SettledDispatch dispatch = new SettledDispatch();
  private final Documents<Diary> documents =
      dispatch.documents(diary -> diary.technician().value(), Diary::version);

  @Override
  protected Diaries store() {
    return new DispatchStores.StoredDiaries(documents.seenBy(dispatch.memory()), Mutation.NONE);
  }

  @Override
  protected int countSavedAtOnce(Callable<Boolean> save) throws Exception {
    return SettledDispatch.countSaved(save);
  }
}
