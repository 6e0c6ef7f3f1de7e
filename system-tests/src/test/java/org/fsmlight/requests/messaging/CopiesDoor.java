package org.fsmlight.requests.messaging;

import java.time.Clock;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.requests.call.Calls;
import org.fsmlight.requests.company.Companies;

/** Lets the simulation in to what is hidden from production code. */
public final class CopiesDoor {

  private CopiesDoor() {}

  public static EventListener keepCopies(Companies companies, Calls calls) {
    return new KeepCopies(companies, calls, (erased, now) -> {}, Clock.systemUTC());
  }
}
