package org.fsmlight.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.dispatch.calls.ServiceCallChange;
import org.fsmlight.dispatch.calls.ServiceCalls;

/**
 * The calls of dispatch-service on a simulated collection. Unlike the database, it redacts no
 * pending events.
 */
record SimulatedServiceCalls(
    SimulatedCollection<ServiceCall>.Connection collection,
    EventMapper<ServiceCallChange> eventMapper,
    Mutation mutation)
    implements ServiceCalls {

  @Override
  public Optional<ServiceCall> find(ServiceCallId id) {
    return collection.find(id.value());
  }

  @Override
  public boolean save(ServiceCallChange change) {
    var call = change.after();
    var events = eventMapper.map(change);
    return mutation == Mutation.OVERWRITE_EXISTING_CALLS && call.revision() == 1
        ? collection.overwrite(call, events)
        : collection.save(call, events);
  }

  @Override
  public boolean redact(ServiceCall erased) {
    return collection.save(erased, List.of());
  }

  @Override
  public List<ServiceCall> of(TechnicianId technician, CompanyId company, TimeSlot time) {
    return collection.all().stream()
        .filter(call -> call.company().equals(company) && call.isAssignedTo(technician))
        .filter(call -> call.time().filter(time::overlaps).isPresent())
        .sorted(
            Comparator.comparing((ServiceCall call) -> call.plan().start().orElseThrow())
                .thenComparing(call -> call.id().value()))
        .toList();
  }
}
