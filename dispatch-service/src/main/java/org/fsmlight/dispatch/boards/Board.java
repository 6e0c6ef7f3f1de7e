package org.fsmlight.dispatch.boards;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.technicians.Technician;

/**
 * A company's board for a period of days.
 *
 * @param technicians the rows: verified technicians, and others who have calls in view
 * @param requests all blue cards
 * @param toAssign all white cards
 * @param calendar the cards in the period; those without a technician are in the row "To assign"
 * @param sequence the sequence from which the stream of changes continues
 */
public record Board(
    ZoneId zone,
    List<Technician> technicians,
    List<BoardCard> requests,
    List<BoardCard> toAssign,
    List<BoardCard> calendar,
    long sequence) {

  /** Orders by start, undated cards last; then by number and ID, so that the order is total. */
  private static final Comparator<BoardCard> BY_TIME =
      Comparator.<BoardCard, Instant>comparing(card -> card.start().orElse(Instant.MAX))
          .thenComparing(card -> card.booking().number())
          .thenComparing(card -> card.id().value());

  static Board of(
      ZoneId zone, TimeSlot time, List<Technician> team, List<BoardCard> cards, long sequence) {
    var calendar =
        cards.stream()
            .filter(card -> card.situation().inCalendar().isPresent())
            .filter(card -> card.time().filter(time::overlaps).isPresent())
            .sorted(BY_TIME)
            .toList();
    var inView =
        calendar.stream()
            .map(BoardCard::technician)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    var rows =
        team.stream()
            .filter(technician -> technician.isVerified() || inView.contains(technician.id()))
            .sorted(Comparator.comparing(Technician::name).thenComparing(row -> row.id().value()))
            .toList();
    return new Board(
        zone, rows, below(cards, Colour.BLUE), below(cards, Colour.WHITE), calendar, sequence);
  }

  private static List<BoardCard> below(List<BoardCard> cards, Colour colour) {
    return cards.stream()
        .filter(card -> card.situation().belowCalendar().equals(Optional.of(colour)))
        .sorted(BY_TIME)
        .toList();
  }
}
