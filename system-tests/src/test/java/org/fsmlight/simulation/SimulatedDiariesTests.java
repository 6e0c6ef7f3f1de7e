package org.fsmlight.simulation;

import java.util.concurrent.Callable;
import org.fsmlight.dispatch.diaries.Diaries;
import org.fsmlight.dispatch.diaries.DiariesContract;
import org.fsmlight.dispatch.diaries.Diary;

class SimulatedDiariesTests extends DiariesContract {

  private final FaultFreeDispatch dispatch = new FaultFreeDispatch();
  private final SimulatedCollection<Diary> collection =
      dispatch.collection(diary -> diary.technician().value(), Diary::version);

  @Override
  protected Diaries store() {
    return new SimulatedDiaries(collection.connect(dispatch.instance()), Mutation.NONE);
  }

  @Override
  protected int countSavedAtOnce(Callable<Boolean> save) throws Exception {
    return FaultFreeDispatch.countSaved(save);
  }
}
