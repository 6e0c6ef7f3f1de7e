package org.fsmlight.dispatch.boards;

import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.companies.Companies;
import org.fsmlight.dispatch.companies.Days;
import org.fsmlight.dispatch.technicians.Technicians;
import org.springframework.stereotype.Component;

/** Shows a company's board. */
@Component
public class ShowBoard {

  private final Companies companies;
  private final Technicians technicians;
  private final BoardCards cards;
  private final BoardSubscriptions subscriptions;

  public ShowBoard(
      Companies companies,
      Technicians technicians,
      BoardCards cards,
      BoardSubscriptions subscriptions) {
    this.companies = companies;
    this.technicians = technicians;
    this.cards = cards;
    this.subscriptions = subscriptions;
  }

  /**
   * Returns the board; empty if there is no such company. The sequence is read before the cards, so
   * a subscriber may receive a change twice but never misses one.
   */
  public Optional<Board> show(CompanyId id, Days days) {
    return companies
        .find(id)
        .map(
            company -> {
              var sequence = subscriptions.sequence(id);
              var time = days.in(company.zone());
              return Board.of(
                  company.zone(), time, technicians.of(id), cards.onBoard(id, time), sequence);
            });
  }
}
