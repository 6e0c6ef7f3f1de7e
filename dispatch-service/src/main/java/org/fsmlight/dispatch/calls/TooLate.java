package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came too late to change the call, but must not be lost. */
public record TooLate(List<Note> notes, @Nullable Withdrawal withdrawal) {

  private static final int MOST_NOTES = 50;

  public static final TooLate NOTHING = new TooLate(List.of(), null);

  /** What the technician did. */
  public enum Action {
    CHECK_IN,
    CHECK_OUT,
    CANNOT_COMPLETE
  }

  /** A technician's word that arrived when the call had gone another way. */
  public record Note(Instant at, String by, Action action, @Nullable String text) {

    boolean repeats(Note other) {
      return by.equals(other.by) && action == other.action && Objects.equals(text, other.text);
    }
  }

  /** The request was withdrawn when the work had begun. */
  public record Withdrawal(Instant at, @Nullable String reason) {}

  /** The same without what somebody wrote. */
  TooLate erased() {
    return new TooLate(
        notes.stream().map(note -> new Note(note.at, note.by, note.action, null)).toList(),
        withdrawal == null ? null : new Withdrawal(withdrawal.at, null));
  }

  /** Whether the note is no repetition, and there is room for it. */
  boolean takes(Note note) {
    return notes.size() < MOST_NOTES && notes.stream().noneMatch(note::repeats);
  }

  TooLate and(Note note) {
    return new TooLate(Stream.concat(notes.stream(), Stream.of(note)).toList(), withdrawal);
  }

  TooLate and(Withdrawal late) {
    return new TooLate(notes, late);
  }
}
