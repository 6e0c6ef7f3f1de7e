package org.fsmlight.dispatch.diary.mongo;

import java.time.Instant;
import java.util.List;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.diary.Diary;
import org.fsmlight.dispatch.diary.Reservation;
import org.fsmlight.dispatch.diary.ReservationId;
import org.springframework.data.annotation.Id;

/** A diary as it is stored, under the technician's id. */
record DiaryDocument(@Id String id, long version, List<Entry> entries) {

  record Entry(
      String reservation,
      String call,
      String number,
      Instant start,
      Instant end,
      Instant reservedAt) {

    static Entry of(Diary.Entry entry) {
      var held = entry.reservation();
      return new Entry(
          held.id().value(),
          held.call().value(),
          held.number(),
          held.time().start(),
          held.time().end(),
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
