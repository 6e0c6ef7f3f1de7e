package org.fsmlight.dispatch.diaries.mongo;

import java.time.Instant;
import java.util.List;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.diaries.Diary;
import org.fsmlight.dispatch.diaries.Reservation;
import org.fsmlight.dispatch.diaries.ReservationId;
import org.springframework.data.annotation.Id;

/** A stored diary. Its ID is the technician's. */
record DiaryDocument(@Id String id, long version, List<Entry> entries) {

  record Entry(
      String reservation,
      String call,
      String number,
      Instant start,
      Instant end,
      Instant reservedAt) {

    static Entry of(Diary.Entry entry) {
      var reservation = entry.reservation();
      return new Entry(
          reservation.id().value(),
          reservation.call().value(),
          reservation.number(),
          reservation.time().start(),
          reservation.time().end(),
          entry.reservedAt());
    }

    Diary.Entry entry(TechnicianId technician) {
      return new Diary.Entry(
          new Reservation(
              new ReservationId(reservation),
              technician,
              new ServiceCallId(call),
              number,
              new TimeSlot(start, end)),
          reservedAt);
    }
  }

  static DiaryDocument of(Diary diary) {
    return new DiaryDocument(
        diary.technician().value(),
        diary.version(),
        diary.entries().stream().map(Entry::of).toList());
  }

  Diary diary() {
    var technician = new TechnicianId(id);
    return new Diary(
        technician, version, entries.stream().map(entry -> entry.entry(technician)).toList());
  }
}
