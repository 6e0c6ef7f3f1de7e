package org.fsmlight.dispatch.board;

import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.companies.Companies;
import org.fsmlight.dispatch.companies.Days;
import org.fsmlight.dispatch.technicians.Technicians;
import org.springframework.stereotype.Component;

/** Puts a company's board together. */
@Component
public class ShowBoard {

  private final Companies companies;
  private final Technicians technicians;
  private final BoardCards cards;
  private final LiveBoards live;

  public ShowBoard(
      Companies companies, Technicians technicians, BoardCards cards, LiveBoards live) {
    this.companies = companies;
    this.technicians = technicians;
    this.cards = cards;
    this.live = live;
  }

  /**
   * The sequence is read before the cards, so that a follower may see a change twice, never not.
   */
  public Optional<Board> show(CompanyId id, Days days) {
    return companies
        .find(id)
        .map(
            company -> {
              var sequence = live.sequence(id);
              var time = days.in(company.zone());
              return Board.of(
                  company.zone(), time, technicians.of(id), cards.onBoard(id, time), sequence);
            });
  }
}
