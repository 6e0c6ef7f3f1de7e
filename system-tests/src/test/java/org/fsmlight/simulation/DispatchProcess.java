package org.fsmlight.simulation;

import java.time.Duration;
import java.util.List;
import org.fsmlight.common.messaging.EventJson;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.dispatch.boards.BoardCard;
import org.fsmlight.dispatch.boards.BoardProjection;
import org.fsmlight.dispatch.boards.DeliveryRecord;
import org.fsmlight.dispatch.boards.messaging.BoardMessaging;
import org.fsmlight.dispatch.calls.ChangeServiceCall;
import org.fsmlight.dispatch.calls.CreateServiceCall;
import org.fsmlight.dispatch.calls.ReleaseOrphanedReservations;
import org.fsmlight.dispatch.calls.ReviewQualification;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.dispatch.calls.WithdrawServiceCall;
import org.fsmlight.dispatch.calls.messaging.CallMessaging;
import org.fsmlight.dispatch.diaries.Diary;
import org.fsmlight.dispatch.diaries.Reservations;
import org.fsmlight.dispatch.technicians.Technician;
import org.fsmlight.dispatch.technicians.TechnicianProjection;
import org.fsmlight.dispatch.technicians.messaging.TechnicianMessaging;
import org.jspecify.annotations.Nullable;

/** dispatch-service's use cases on stores in memory. */
final class DispatchProcess extends SimulatedProcess {

  private static final PendingEvents PENDING = new PendingEvents(new EventJson(), () -> null);
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final Documents<ServiceCall> calls =
      collection(new Documents<>(world, c -> c.id().value(), ServiceCall::revision));
  private final Documents<BoardCard> cards =
      collection(new Documents<>(world, c -> c.id().value(), BoardCard::version));
  private final Documents<DeliveryRecord> deliveryRecords =
      collection(new Documents<>(world, m -> m.call().value(), DeliveryRecord::version));
  private final Documents<Diary> diaries =
      collection(new Documents<>(world, d -> d.technician().value(), Diary::version));
  private final Documents<Technician> technicians =
      collection(new Documents<>(world, t -> t.id().value(), Technician::version));
  private @Nullable ChangeServiceCall changeServiceCall;
  private @Nullable ReleaseOrphanedReservations orphans;
  private @Nullable ReviewQualification qualification;

  DispatchProcess(World world) {
    super(world);
  }

  @Override
  void build(Memory life) {
    var storedCalls =
        new DispatchStores.Calls(
            calls.seenBy(life), CallMessaging.eventMapper(PENDING), world.mutation());
    var storedCards =
        new DispatchStores.Cards(
            cards.seenBy(life), BoardMessaging.eventMapper(PENDING, world.clock()));
    var storedDiaries = new DispatchStores.StoredDiaries(diaries.seenBy(life), world.mutation());
    var storedTechnicians = new DispatchStores.StoredTechnicians(technicians.seenBy(life));
    var reservations = new Reservations(storedDiaries);
    changeServiceCall = new ChangeServiceCall(storedCalls, reservations, storedTechnicians);
    orphans = new ReleaseOrphanedReservations(storedDiaries, reservations, storedCalls);
    qualification = new ReviewQualification(storedTechnicians, storedDiaries, storedCalls);
    listens(
        "updateServiceCallOnEvent",
        CallMessaging.updateServiceCallOnEvent(
            new CreateServiceCall(storedCalls, id -> false),
            new WithdrawServiceCall(storedCalls, reservations),
            world.clock()));
    var storedDeliveries = new DispatchStores.Deliveries(deliveryRecords.seenBy(life));
    var board = new BoardProjection(storedCards, storedDeliveries, id -> false);
    listens("updateCardOnEvent", BoardMessaging.updateCardOnEvent(board));
    listens("markCardOnEvent", BoardMessaging.markCardOnEvent(board));
    listens(
        "updateTechnicianOnEvent",
        TechnicianMessaging.updateTechnicianOnEvent(
            new TechnicianProjection(storedTechnicians), qualification, world.clock()));
  }

  @Override
  void onSchedule() {
    var now = world.clock().instant();
    if (world.mutation() != Mutation.DIARY_SWEEPER_OFF) {
      orphans.release(now, GRACE);
    }
    qualification.reviewAll(now);
  }

  ChangeServiceCall changeServiceCall() {
    return changeServiceCall;
  }

  Documents<ServiceCall> calls() {
    return calls;
  }

  Documents<BoardCard> cards() {
    return cards;
  }

  Documents<Technician> technicians() {
    return technicians;
  }

  List<Diary> diaries() {
    return diaries.all();
  }
}
