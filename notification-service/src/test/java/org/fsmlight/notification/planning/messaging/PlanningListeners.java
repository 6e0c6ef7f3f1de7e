package org.fsmlight.notification.planning.messaging;

import java.time.Clock;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.notification.calls.Calls;
import org.fsmlight.notification.companies.Directory;
import org.fsmlight.notification.planning.PlanNotifications;

/** Creates the listeners, which are hidden from production code, for the simulation. */
public final class PlanningListeners {

  private PlanningListeners() {}

  public static EventListener planNotificationsOnEvent(
      PlanNotifications planNotifications, Clock clock) {
    return new PlanNotificationsOnEvent(planNotifications, id -> false, (ids, now) -> {}, clock);
  }

  public static EventListener updateReplicasOnEvent(
      Directory directory, Calls calls, PlanNotifications planNotifications, Clock clock) {
    return new UpdateReplicasOnEvent(directory, calls, planNotifications, clock);
  }
}
