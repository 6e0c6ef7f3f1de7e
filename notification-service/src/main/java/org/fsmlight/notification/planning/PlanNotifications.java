package org.fsmlight.notification.planning;

import java.time.Instant;
import org.fsmlight.common.concurrency.CompareAndSet;
import org.fsmlight.notification.calls.CallReplica;
import org.fsmlight.notification.calls.Calls;
import org.fsmlight.notification.companies.Person;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Correspondences;
import org.fsmlight.notification.messages.DeliverySchedule;
import org.fsmlight.notification.messages.Template;
import org.fsmlight.notification.planning.NotifiableDomainEvent.ChangeUndone;
import org.springframework.stereotype.Component;

/**
 * Stores the messages that a domain event leads to, each once, however often and in whatever order
 * events are delivered. Sends nothing.
 */
@Component
public final class PlanNotifications {

  private final NotificationPlanner planner;
  private final Correspondences correspondences;
  private final Broadcasts broadcasts;
  private final Calls calls;
  private final DeliverySchedule schedule;
  private final PlanningSettings settings;

  public PlanNotifications(
      NotificationPlanner planner,
      Correspondences correspondences,
      Broadcasts broadcasts,
      Calls calls,
      DeliverySchedule schedule,
      PlanningSettings settings) {
    this.planner = planner;
    this.correspondences = correspondences;
    this.broadcasts = broadcasts;
    this.calls = calls;
    this.schedule = schedule;
    this.settings = settings;
  }

  /**
   * Plans the messages of one event. A broadcast is stored before the planner reads the directory.
   * The state after an undo is stored before the planner reads the correspondences: a message of
   * the undone change that is planned later is then withdrawn when it is due.
   */
  public void plan(NotifiableDomainEvent event, EventContext context, Instant now) {
    BroadcastRules.broadcast(event, context).ifPresent(broadcasts::add);
    if (event instanceof ChangeUndone(var booking, var call)) {
      calls.saveCall(CallReplica.of(booking, call));
    }
    planner.plan(event, context).forEach(planned -> store(planned, context, now));
  }

  /**
   * Plans earlier broadcasts for a dispatcher who was just saved in the directory: requests while
   * they are undecided, other broadcasts only if the dispatcher was a member at that time. A
   * broadcast is stored before the directory is read, and the directory is updated before the
   * broadcasts are read here, so that either of the two finds the other.
   *
   * @param memberSince a time at which the dispatcher surely belonged to the company
   */
  public void planEarlier(Person dispatcher, Instant memberSince, Instant now) {
    if (!dispatcher.active()) {
      return;
    }
    broadcasts.ofCompanySince(dispatcher.companyId(), now.minus(settings.catchUp())).stream()
        .filter(broadcast -> isStillNews(broadcast, memberSince))
        .forEach(
            broadcast ->
                NotificationRules.broadcast(broadcast, dispatcher.id())
                    .forEach(planned -> store(planned, broadcast.context(), now)));
  }

  private boolean isStillNews(Broadcast broadcast, Instant memberSince) {
    return broadcast.template() == Template.REQUEST_RECEIVED
        ? calls.isUndecided(broadcast.content().booking().id())
        : broadcast.context().time().isAfter(memberSince);
  }

  /** Begins a correspondence; if one exists already, adds the message to it. */
  private void store(PlannedMessage planned, EventContext context, Instant now) {
    var message = planned.message(context, now, settings.tooOld());
    var empty = planned.correspondence();
    empty
        .add(message, now)
        .filter(correspondences::add)
        .or(
            () ->
                CompareAndSet.repeatWhilePresent(
                    () -> correspondences.find(empty.id()).orElse(empty).add(message, now),
                    this::save))
        .ifPresent(stored -> stored.dueAt().ifPresent(at -> schedule.due(stored, at)));
  }

  private boolean save(Correspondence changed) {
    var before = changed.version() - 1;
    return before == 0 ? correspondences.add(changed) : correspondences.save(changed, before);
  }
}
