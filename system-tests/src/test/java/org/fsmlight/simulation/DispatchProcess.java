package org.fsmlight.simulation;

import java.time.Duration;
import java.util.List;
import org.fsmlight.common.messaging.EventJson;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.dispatch.board.BoardCard;
import org.fsmlight.dispatch.board.CallMessages;
import org.fsmlight.dispatch.board.KeepBoard;
import org.fsmlight.dispatch.calls.DiarySweeper;
import org.fsmlight.dispatch.calls.Dispatching;
import org.fsmlight.dispatch.calls.OpenServiceCalls;
import org.fsmlight.dispatch.calls.ReviewQualification;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.dispatch.calls.WithdrawServiceCalls;
import org.fsmlight.dispatch.diary.Diary;
import org.fsmlight.dispatch.diary.Reservations;
import org.fsmlight.dispatch.messaging.DispatchDoor;
import org.fsmlight.dispatch.technicians.KeepTechnicians;
import org.fsmlight.dispatch.technicians.Technician;
import org.jspecify.annotations.Nullable;

/** dispatch-service's use cases on stores in memory. */
final class DispatchProcess extends SimulatedProcess {

  private static final PendingEvents PENDING = new PendingEvents(new EventJson(), () -> null);
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final Documents<ServiceCall> calls =
      collection(new Documents<>(world, c -> c.id().value(), ServiceCall::revision));
  private final Documents<BoardCard> cards =
      collection(new Documents<>(world, c -> c.id().value(), BoardCard::version));
  private final Documents<CallMessages> messages =
      collection(new Documents<>(world, m -> m.call().value(), CallMessages::version));
  private final Documents<Diary> diaries =
      collection(new Documents<>(world, d -> d.technician().value(), Diary::version));
  private final Documents<Technician> technicians =
      collection(new Documents<>(world, t -> t.id().value(), Technician::version));
  private @Nullable Dispatching dispatching;
  private @Nullable DiarySweeper diarySweeper;
  private @Nullable ReviewQualification qualification;

  DispatchProcess(World world) {
    super(world);
  }

  @Override
  void build(Memory life) {
    var storedCalls =
        new DispatchStores.Calls(
            calls.seenBy(life), DispatchDoor.callAnnouncements(PENDING), world.mutation());
    var storedCards =
        new DispatchStores.Cards(
            cards.seenBy(life), DispatchDoor.boardAnnouncements(PENDING, world.clock()));
    var storedDiaries = new DispatchStores.StoredDiaries(diaries.seenBy(life), world.mutation());
    var storedTechnicians = new DispatchStores.StoredTechnicians(technicians.seenBy(life));
    var reservations = new Reservations(storedDiaries);
    dispatching = new Dispatching(storedCalls, reservations, storedTechnicians);
    diarySweeper = new DiarySweeper(storedDiaries, reservations, storedCalls);
    qualification = new ReviewQualification(storedTechnicians, storedDiaries, storedCalls);
    listens(
        "followRequests",
        DispatchDoor.followRequests(
            new OpenServiceCalls(storedCalls, id -> false),
            new WithdrawServiceCalls(storedCalls, reservations),
            world.clock()));
    var storedMessages = new DispatchStores.Messages(messages.seenBy(life));
    var board = new KeepBoard(storedCards, storedMessages, id -> false);
    listens("updateCardOnEvent", DispatchDoor.updateCardOnEvent(board));
    listens("markCardOnEvent", DispatchDoor.markCardOnEvent(board));
    listens(
        "updateTechnicianOnEvent",
        DispatchDoor.updateTechnicianOnEvent(
            new KeepTechnicians(storedTechnicians), qualification, world.clock()));
  }

  @Override
  void onSchedule() {
    var now = world.clock().instant();
    if (world.mutation() != Mutation.DIARY_SWEEPER_OFF) {
      diarySweeper.sweep(now, GRACE);
    }
    qualification.reviewAll(now);
  }

  Dispatching dispatching() {
    return dispatching;
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
