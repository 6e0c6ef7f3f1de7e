package org.fsmlight.dispatch.boards.web;

import java.time.LocalDate;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.boards.ShowBoard;
import org.fsmlight.dispatch.companies.Days;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads boards over HTTP. */
@RestController
class BoardController {

  private final ShowBoard showBoard;

  BoardController(ShowBoard showBoard) {
    this.showBoard = showBoard;
  }

  @GetMapping("/api/board")
  BoardResponse show(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      Caller caller) {
    var days = new Days(from, to);
    if (!days.areReasonable()) {
      throw new BadInput("to", Days.REASONABLE);
    }
    var company = caller.company();
    return showBoard
        .show(new CompanyId(company), days)
        .map(BoardResponse::of)
        .orElseThrow(() -> new NotFound("company", company));
  }
}
