package org.fsmlight.dispatch.board;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.technicians.Technician;

/**
 * A company's board for some days.
 *
 * @param technicians the rows: verified ones, and others who have calls in view
 * @param requests all blue cards
 * @param toAssign all white cards
 * @param calendar what lies in the days; without a technician: in the row "To assign"
 * @param sequence what the stream of changes goes on from
 */
public record Board(
    ZoneId zone,
    List<Technician> technicians,
    List<BoardCard> requests,
    List<BoardCard> toAssign,
    List<BoardCard> calendar,
    long sequence) {

  /** The earliest first, undated ones last; then by number, so that the order is always one. */
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
