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

/** The use cases and listeners of dispatch-service on simulated collections. */
final class SimulatedDispatchService extends SimulatedService {

  private static final PendingEvents PENDING = new PendingEvents(new EventJson(), () -> null);
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final SimulatedCollection<ServiceCall> calls =
      add(new SimulatedCollection<>(simulation, c -> c.id().value(), ServiceCall::revision));
  private final SimulatedCollection<BoardCard> cards =
      add(new SimulatedCollection<>(simulation, c -> c.id().value(), BoardCard::version));
  private final SimulatedCollection<DeliveryRecord> deliveryRecords =
      add(new SimulatedCollection<>(simulation, m -> m.call().value(), DeliveryRecord::version));
  private final SimulatedCollection<Diary> diaries =
      add(new SimulatedCollection<>(simulation, d -> d.technician().value(), Diary::version));
  private final SimulatedCollection<Technician> technicians =
      add(new SimulatedCollection<>(simulation, t -> t.id().value(), Technician::version));
  private @Nullable ChangeServiceCall changeServiceCall;
  private @Nullable ReleaseOrphanedReservations releaseOrphanedReservations;
  private @Nullable ReviewQualification reviewQualification;

  SimulatedDispatchService(Simulation simulation) {
    super(simulation);
  }

  @Override
  void wire(ServiceInstance instance) {
    var storedCalls =
        new SimulatedServiceCalls(
            calls.connect(instance), CallMessaging.eventMapper(PENDING), simulation.mutation());
    var storedCards =
        new SimulatedBoardCards(
            cards.connect(instance), BoardMessaging.eventMapper(PENDING, simulation.clock()));
    var storedDiaries = new SimulatedDiaries(diaries.connect(instance), simulation.mutation());
    var storedTechnicians = new SimulatedTechnicians(technicians.connect(instance));
    var reservations = new Reservations(storedDiaries);
    changeServiceCall = new ChangeServiceCall(storedCalls, reservations, storedTechnicians);
    releaseOrphanedReservations =
        new ReleaseOrphanedReservations(storedDiaries, reservations, storedCalls);
    reviewQualification = new ReviewQualification(storedTechnicians, storedDiaries, storedCalls);
    register(
        "updateServiceCallOnEvent",
        CallMessaging.updateServiceCallOnEvent(
            new CreateServiceCall(storedCalls, id -> false),
            new WithdrawServiceCall(storedCalls, reservations),
            simulation.clock()));
    var storedDeliveries = new SimulatedDeliveryRecords(deliveryRecords.connect(instance));
    var board = new BoardProjection(storedCards, storedDeliveries, id -> false);
    register("updateCardOnEvent", BoardMessaging.updateCardOnEvent(board));
    register("markCardOnEvent", BoardMessaging.markCardOnEvent(board));
    register(
        "updateTechnicianOnEvent",
        TechnicianMessaging.updateTechnicianOnEvent(
            new TechnicianProjection(storedTechnicians), reviewQualification, simulation.clock()));
  }

  @Override
  void onSchedule() {
    var now = simulation.clock().instant();
    if (simulation.mutation() != Mutation.NO_RELEASE_OF_ORPHANED_RESERVATIONS) {
      releaseOrphanedReservations.release(now, GRACE);
    }
    reviewQualification.reviewAll(now);
  }

  ChangeServiceCall changeServiceCall() {
    return changeServiceCall;
  }

  SimulatedCollection<ServiceCall> calls() {
    return calls;
  }

  SimulatedCollection<BoardCard> cards() {
    return cards;
  }

  SimulatedCollection<Technician> technicians() {
    return technicians;
  }

  List<Diary> diaries() {
    return diaries.all();
  }
}
