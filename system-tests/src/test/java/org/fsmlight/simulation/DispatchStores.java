package org.fsmlight.simulation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.boards.BoardCard;
import org.fsmlight.dispatch.boards.BoardCards;
import org.fsmlight.dispatch.boards.DeliveryRecord;
import org.fsmlight.dispatch.boards.DeliveryRecords;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.dispatch.calls.ServiceCallChange;
import org.fsmlight.dispatch.calls.ServiceCalls;
import org.fsmlight.dispatch.diaries.Diaries;
import org.fsmlight.dispatch.diaries.Diary;
import org.fsmlight.dispatch.technicians.Technician;
import org.fsmlight.dispatch.technicians.Technicians;

/** The ports of dispatch-service in memory. Unlike the database, they erase no pending events. */
final class DispatchStores {

  private DispatchStores() {}

  record Calls(
      Documents<ServiceCall>.Seen documents,
      EventMapper<ServiceCallChange> eventMapper,
      Mutation mutation)
      implements ServiceCalls {

    @Override
    public Optional<ServiceCall> find(ServiceCallId id) {
      return documents.find(id.value());
    }

    @Override
    public boolean save(ServiceCallChange change) {
      var call = change.after();
      var events = eventMapper.map(change);
      return mutation == Mutation.CALLS_NOT_ONCE && call.revision() == 1
          ? documents.overwrite(call, events)
          : documents.save(call, events);
    }

    @Override
    public boolean redact(ServiceCall erased) {
      return documents.save(erased, List.of());
    }

    @Override
    public List<ServiceCall> of(TechnicianId technician, CompanyId company, TimeSlot time) {
      return documents.all().stream()
          .filter(call -> call.company().equals(company) && call.isAssignedTo(technician))
          .filter(call -> call.time().filter(time::overlaps).isPresent())
          .sorted(
              Comparator.comparing((ServiceCall call) -> call.plan().start().orElseThrow())
                  .thenComparing(call -> call.id().value()))
          .toList();
    }
  }

  record Cards(Documents<BoardCard>.Seen documents, EventMapper<BoardCard> eventMapper)
      implements BoardCards {

    @Override
    public Optional<BoardCard> find(ServiceCallId id) {
      return documents.find(id.value());
    }

    @Override
    public List<BoardCard> onBoard(CompanyId company, TimeSlot time) {
      return documents.all().stream()
          .filter(card -> card.company().equals(company))
          .filter(card -> isBelowCalendar(card) || isInCalendar(card, time))
          .toList();
    }

    private static boolean isBelowCalendar(BoardCard card) {
      return card.situation().belowCalendar().isPresent();
    }

    private static boolean isInCalendar(BoardCard card, TimeSlot time) {
      return card.situation().inCalendar().isPresent()
          && card.time().filter(time::overlaps).isPresent();
    }

    @Override
    public boolean redact(BoardCard erased) {
      return save(erased);
    }

    @Override
    public boolean save(BoardCard card) {
      return documents.save(card, eventMapper.map(card));
    }
  }

  record Deliveries(Documents<DeliveryRecord>.Seen documents) implements DeliveryRecords {

    @Override
    public Optional<DeliveryRecord> find(ServiceCallId call) {
      return documents.find(call.value());
    }

    @Override
    public boolean save(DeliveryRecord deliveries) {
      return documents.save(deliveries, List.of());
    }
  }

  record StoredDiaries(Documents<Diary>.Seen documents, Mutation mutation) implements Diaries {

    @Override
    public Optional<Diary> find(TechnicianId technician) {
      return documents.find(technician.value());
    }

    @Override
    public List<Diary> findAll(Collection<TechnicianId> technicians) {
      return documents.all().stream()
          .filter(diary -> technicians.contains(diary.technician()))
          .toList();
    }

    @Override
    public List<Diary> inUse() {
      return documents.all().stream().filter(diary -> !diary.entries().isEmpty()).toList();
    }

    @Override
    public boolean save(Diary diary) {
      return mutation == Mutation.DIARIES_UNGUARDED
          ? documents.overwrite(diary, List.of())
          : documents.save(diary, List.of());
    }
  }

  record StoredTechnicians(Documents<Technician>.Seen documents) implements Technicians {

    @Override
    public Optional<Technician> find(TechnicianId id) {
      return documents.find(id.value());
    }

    @Override
    public List<Technician> of(CompanyId company) {
      return documents.all().stream()
          .filter(technician -> technician.company().equals(company))
          .toList();
    }

    @Override
    public boolean save(Technician technician) {
      return documents.save(technician, List.of());
    }
  }
}
