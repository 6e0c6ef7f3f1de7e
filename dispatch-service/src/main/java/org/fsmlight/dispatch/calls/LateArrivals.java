package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fsmlight.dispatch.ActorId;
import org.jspecify.annotations.Nullable;

/** Reports that arrived too late to change the call and are kept nevertheless. */
public record LateArrivals(List<Note> notes, @Nullable Withdrawal withdrawal) {

  private static final int MAX_NOTES = 50;

  public static final LateArrivals NONE = new LateArrivals(List.of(), null);

  /** The action that the technician reports. */
  public enum Action {
    CHECK_IN,
    CHECK_OUT,
    CANNOT_COMPLETE
  }

  /** A technician's report that arrived after the call had taken another course. */
  public record Note(Instant at, ActorId actor, Action action, @Nullable String text) {

    boolean repeats(Note other) {
      return actor.equals(other.actor)
          && action == other.action
          && Objects.equals(text, other.text);
    }
  }

  /** The request was withdrawn after the work had begun. */
  public record Withdrawal(Instant at, @Nullable String reason) {}

  /** The same arrivals without the texts that people wrote. */
  LateArrivals erased() {
    return new LateArrivals(
        notes.stream().map(note -> new Note(note.at, note.actor, note.action, null)).toList(),
        withdrawal == null ? null : new Withdrawal(withdrawal.at, null));
  }

  /** Returns true if there is room for the note and it repeats none of the others. */
  boolean accepts(Note note) {
    return notes.size() < MAX_NOTES && notes.stream().noneMatch(note::repeats);
  }

  LateArrivals with(Note note) {
    return new LateArrivals(Stream.concat(notes.stream(), Stream.of(note)).toList(), withdrawal);
  }

  LateArrivals with(Withdrawal late) {
    return new LateArrivals(notes, late);
  }
}
