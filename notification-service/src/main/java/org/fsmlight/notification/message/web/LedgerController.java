package org.fsmlight.notification.message.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.common.web.PlainText;
import org.fsmlight.notification.message.Channel;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Correspondences;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.message.State;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger: which messages a call made and what became of them. No address, no text. */
@RestController
@RequestMapping("/api/notifications")
final class LedgerController {

  private final Correspondences correspondences;

  LedgerController(Correspondences correspondences) {
    this.correspondences = correspondences;
  }

  /** All messages of one call, oldest first: few enough for one page. */
  @GetMapping
  Ledger ofCall(@RequestParam @PlainText(max = 100) String serviceCallId, Caller caller) {
    List<Entry> items =
        correspondences.ofCall(serviceCallId).stream()
            .filter(found -> maySee(caller, found))
            .flatMap(found -> found.messages().stream().map(message -> Entry.of(found, message)))
            .sorted(Comparator.comparing(Entry::createdAt).thenComparing(Entry::id))
            .toList();
    return new Ledger(items, null);
  }

  private static boolean maySee(Caller caller, Correspondence correspondence) {
    return caller.is(Role.OPERATOR) || caller.isOf(correspondence.companyId());
  }

  /** A page of the ledger. */
  record Ledger(List<Entry> items, @Nullable String next) {}

  /**
   * One message.
   *
   * @param status the same as {@code state}, the name every representation has
   * @param error why it failed, was withdrawn, folded or skipped; while queued, the last fault
   * @param foldedInto the message that says it instead
   * @param nextAttemptAt when a held or queued message is due
   */
  record Entry(
      String id,
      String serviceCallId,
      Channel channel,
      String recipient,
      String template,
      State state,
      State status,
      long version,
      int attempts,
      @Nullable String error,
      @Nullable String foldedInto,
      Instant createdAt,
      @Nullable Instant holdUntil,
      @Nullable Instant nextAttemptAt,
      @Nullable Instant sentAt,
      @Nullable Instant settledAt) {

    static Entry of(Correspondence correspondence, Message message) {
      return new Entry(
          message.id(),
          String.valueOf(correspondence.serviceCallId()),
          correspondence.channel(),
          correspondence.recipient().toString(),
          message.template().slug(),
          message.state(),
          message.state(),
          correspondence.version(),
          message.attempts(),
          message.reason(),
          message.into(),
          message.createdAt(),
          message.holdUntil(),
          message.open() ? message.dueAt() : null,
          message.state() == State.SENT ? message.settledAt() : null,
          message.settledAt());
    }
  }
}
