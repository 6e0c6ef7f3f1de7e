package org.fsmlight.notification.previews.web;

import java.util.List;
import org.fsmlight.notification.previews.PreviewedRecipient;

/** The recipients of a change, the client first and the dispatchers last. */
record RecipientsResponse(List<RecipientResponse> items) {

  static RecipientsResponse of(List<PreviewedRecipient> recipients) {
    return new RecipientsResponse(recipients.stream().map(RecipientResponse::of).toList());
  }
}
