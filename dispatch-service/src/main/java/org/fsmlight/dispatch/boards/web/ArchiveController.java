package org.fsmlight.dispatch.boards.web;

import java.util.List;
import java.util.Optional;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.boards.CardArchive;
import org.fsmlight.dispatch.boards.CardArchive.Position;
import org.fsmlight.dispatch.boards.CardArchive.Search;
import org.fsmlight.dispatch.boards.CardStatus;
import org.fsmlight.dispatch.boards.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searches requests and calls over HTTP, including those no longer on the board. */
@RestController
class ArchiveController {

  private static final int PAGE_SIZE = 50;
  private static final int MAX_LENGTH = 100;
  private static final int MAX_WORDS = 8;

  private final CardArchive archive;

  ArchiveController(CardArchive archive) {
    this.archive = archive;
  }

  /**
   * @param companyId applies to operators only; dispatchers always search in their own company
   */
  @GetMapping("/api/service-calls")
  ServiceCallPageResponse list(
      @RequestParam @Nullable CardStatus status,
      @RequestParam @Nullable String technicianId,
      @RequestParam @Nullable String companyId,
      @RequestParam @Nullable String q,
      @RequestParam @Nullable String cursor,
      Caller caller) {
    var company = caller.is(Role.OPERATOR) ? companyId : caller.company();
    var wanted =
        new Search(
            Optional.ofNullable(company).map(CompanyId::new).orElse(null),
            status,
            Optional.ofNullable(technicianId).map(TechnicianId::new).orElse(null),
            words(q));
    var after = Optional.ofNullable(cursor).map(Cursor::position).orElse(null);
    var found = archive.search(wanted, after, PAGE_SIZE + 1);
    var shown = found.stream().limit(PAGE_SIZE).toList();
    return new ServiceCallPageResponse(
        shown.stream().map(ServiceCallSummaryResponse::of).toList(),
        found.size() > PAGE_SIZE ? Cursor.of(Position.of(shown.getLast())) : null);
  }

  private static List<List<String>> words(@Nullable String q) {
    if (q == null || q.isBlank()) {
      return List.of();
    }
    var words = q.length() > MAX_LENGTH ? List.<List<String>>of() : SearchWords.query(q);
    if (words.isEmpty() || words.size() > MAX_WORDS) {
      throw new BadInput("q", "must be 1 to 8 words of letters and digits, at most 100 characters");
    }
    return words;
  }
}
