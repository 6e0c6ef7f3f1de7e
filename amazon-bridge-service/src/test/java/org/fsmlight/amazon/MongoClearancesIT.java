package org.fsmlight.amazon;

import org.fsmlight.amazon.clearances.Clearances;
import org.fsmlight.amazon.clearances.ClearancesContract;
import org.springframework.beans.factory.annotation.Autowired;

class MongoClearancesIT extends RunningService implements ClearancesContract {

  @Autowired private Clearances clearances;

  @Override
  public Clearances clearances() {
    return clearances;
  }
}
