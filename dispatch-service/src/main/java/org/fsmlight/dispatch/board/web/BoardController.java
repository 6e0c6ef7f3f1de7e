package org.fsmlight.dispatch.board.web;

import java.time.LocalDate;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.board.ShowBoard;
import org.fsmlight.dispatch.companies.Days;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board over HTTP. */
@RestController
class BoardController {

  private final ShowBoard board;

  BoardController(ShowBoard board) {
    this.board = board;
  }

  @GetMapping("/api/board")
  BoardRepresentation show(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      Caller caller) {
    var days = new Days(from, to);
    if (!days.areReasonable()) {
      throw new BadInput("to", Days.REASONABLE);
    }
    var company = caller.company();
    return board
        .show(new CompanyId(company), days)
        .map(BoardRepresentation::of)
        .orElseThrow(() -> new NotFound("company", company));
  }
}
