package org.fsmlight.dispatch.calls.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.Document;
import org.fsmlight.dispatch.Bookings;
import org.fsmlight.dispatch.ContractDatabase;
import org.fsmlight.dispatch.SavedEvents;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.calls.ServiceCallChange;
import org.fsmlight.dispatch.calls.ServiceCalls;
import org.fsmlight.dispatch.calls.ServiceCallsContract;
import org.junit.jupiter.api.Test;

class MongoServiceCallsIT extends ServiceCallsContract {

  private static final String COLLECTION = "service-calls";

  private static final ServiceCalls CALLS =
      new MongoServiceCalls(
          ContractDatabase.collections(), ContractDatabase.mongo(), SavedEvents::of);

  @Override
  protected ServiceCalls store() {
    return CALLS;
  }

  @Override
  protected List<String> savedEvents(ServiceCallId call) {
    return ContractDatabase.pendingTopics(COLLECTION, call.value());
  }

  @Test
  void readsACallStoredByAnEarlierReleaseWithoutHistory() {
    var id = new ServiceCallId(UUID.randomUUID().toString());
    ContractDatabase.mongo()
        .getCollection(COLLECTION)
        .insertOne(
            new Document("_id", id.value())
                .append("version", 1L)
                .append("callVersion", 1L)
                .append("company", "helvetia")
                .append("booking", booking())
                .append("durationMinutes", 60)
                .append("clientCalled", false)
                .append("acceptedAt", Instant.EPOCH)
                .append("status", "OPEN"));
    var call = CALLS.find(id).orElseThrow();
    assertThat(call.changeHistory().former()).isEmpty();
    assertThat(call.lateArrivals().notes()).isEmpty();
    assertThat(call.holdUntil()).isEmpty();
  }

  @Test
  void storesTheFieldsThatEarlierReleasesRead() {
    var paths = new TreeSet<String>();
    for (var state : lifeOfACall()) {
      CALLS.save(new ServiceCallChange(state, List.of(), Instant.EPOCH, null, null));
      paths.addAll(ContractDatabase.fieldPaths(COLLECTION, state.id().value()));
    }
    paths.removeIf(path -> path.startsWith("booking."));
    assertThat(paths)
        .containsExactlyInAnyOrder(
            "_id",
            "version",
            "callVersion",
            "company",
            "start",
            "end",
            "durationMinutes",
            "technician.technicianId",
            "technician.name",
            "technician.qualified",
            "technician.reservation",
            "clientCalled",
            "work.kind",
            "work.since",
            "work.at",
            "work.text",
            "acceptedAt",
            "acceptedBy",
            "status",
            "trail.time.version",
            "trail.time.by",
            "trail.time.byDispatcher",
            "trail.assignment.version",
            "trail.assignment.by",
            "trail.assignment.byDispatcher",
            "trail.former.technician",
            "trail.former.from",
            "trail.former.until",
            "trail.undoable.by",
            "trail.undoable.until",
            "trail.undoable.before.start",
            "trail.undoable.before.durationMinutes",
            "trail.undoable.before.technician.technicianId",
            "trail.undoable.before.technician.name",
            "trail.undoable.before.technician.qualified",
            "trail.undoable.before.technician.reservation",
            "trail.undoable.before.clientCalled",
            "trail.undoable.before.work.kind",
            "trail.undoable.before.work.since",
            "trail.undoable.before.work.at",
            "trail.undoable.before.work.text",
            "tooLate.notes.at",
            "tooLate.notes.by",
            "tooLate.notes.action",
            "tooLate.notes.text",
            "tooLate.withdrawal.at",
            "tooLate.withdrawal.reason");
  }

  private static Document booking() {
    var booking = new Document();
    ContractDatabase.mongo().getConverter().write(Bookings.router(), booking);
    return booking;
  }
}
