package org.fsmlight.notification.previews.web;

import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.SkipReason;
import org.fsmlight.notification.previews.PreviewedRecipient;
import org.jspecify.annotations.Nullable;

/**
 * A recipient of a change.
 *
 * @param id the technician's id; absent for the client and the dispatchers
 * @param skipped the reason for which the recipient will not be reached; absent otherwise
 */
record RecipientResponse(
    PreviewedRecipient.Role role, @Nullable String id, Channel channel, @Nullable Skipped skipped) {

  /** The reasons for which a recipient of a change is not reached. */
  enum Skipped {
    /** Amazon writes to its own clients. */
    AMAZON,
    /** The client left no mail address. */
    NO_EMAIL,
    /** The technician has registered no device. */
    NO_DEVICE
  }

  static RecipientResponse of(PreviewedRecipient recipient) {
    return new RecipientResponse(
        recipient.role(),
        recipient.technicianId(),
        recipient.channel(),
        recipient.skipped() == null ? null : skipped(recipient.skipped()));
  }

  private static Skipped skipped(SkipReason reason) {
    return switch (reason) {
      case AMAZON -> Skipped.AMAZON;
      case NO_EMAIL -> Skipped.NO_EMAIL;
      case NO_DEVICE, DEVICES_GONE -> Skipped.NO_DEVICE;
      case TOO_OLD, NO_TRANSPORT ->
          throw new IllegalStateException("a change made now is not skipped as " + reason);
    };
  }
}
