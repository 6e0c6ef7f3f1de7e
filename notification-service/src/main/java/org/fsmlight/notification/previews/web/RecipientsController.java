package org.fsmlight.notification.previews.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.web.PlainText;
import org.fsmlight.notification.previews.PreviewRecipients;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The recipients that would be notified of a change if it were made now. */
@RestController
final class RecipientsController {

  private final PreviewRecipients previewRecipients;
  private final Clock clock;

  RecipientsController(PreviewRecipients previewRecipients, Clock clock) {
    this.previewRecipients = previewRecipients;
    this.clock = clock;
  }

  @GetMapping("/api/service-calls/{id}/recipients")
  RecipientsResponse ofChange(
      @PathVariable @PlainText(max = 200) String id,
      @RequestParam ChangeParameter change,
      @RequestParam(required = false) @Nullable Instant start,
      @RequestParam(required = false)
          @Min(value = 15, message = "must be at least 15")
          @Max(value = 1440, message = "must be at most 1440")
          @Nullable Integer durationMinutes,
      @RequestParam(required = false) @PlainText(max = 100, optional = true)
          @Nullable String technicianId,
      Caller caller) {
    var proposed = change.with(start, durationMinutes, technicianId);
    return previewRecipients
        .preview(id, proposed, caller.company(), clock.instant())
        .map(RecipientsResponse::of)
        .orElseThrow(() -> new NotFound("service call", id));
  }
}
