package org.fsmlight.dispatch.board.web;

import java.util.List;
import java.util.Optional;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.board.CardArchive;
import org.fsmlight.dispatch.board.CardArchive.Place;
import org.fsmlight.dispatch.board.CardArchive.Search;
import org.fsmlight.dispatch.board.CardStatus;
import org.fsmlight.dispatch.board.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looking for requests and calls, also for those that left the board. */
@RestController
class ArchiveController {

  private static final int PAGE = 50;
  private static final int LONGEST = 100;
  private static final int MOST_WORDS = 8;

  private final CardArchive archive;

  ArchiveController(CardArchive archive) {
    this.archive = archive;
  }

  /**
   * @param next the cursor of the next page, if there is one
   */
  record Page(List<ListedRepresentation> items, @Nullable String next) {}

  /**
   * @param companyId for operators; dispatchers see their own company's whatever they ask for
   */
  @GetMapping("/api/service-calls")
  Page list(
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
    var after = Optional.ofNullable(cursor).map(Cursor::place).orElse(null);
    var found = archive.search(wanted, after, PAGE + 1);
    var shown = found.stream().limit(PAGE).toList();
    return new Page(
        shown.stream().map(ListedRepresentation::of).toList(),
        found.size() > PAGE ? Cursor.of(Place.of(shown.getLast())) : null);
  }

  private static List<List<String>> words(@Nullable String q) {
    if (q == null || q.isBlank()) {
      return List.of();
    }
    var words = q.length() > LONGEST ? List.<List<String>>of() : SearchWords.words(q);
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      throw new BadInput("q", "must be 1 to 8 words of letters and digits, at most 100 characters");
    }
    return words;
  }
}
