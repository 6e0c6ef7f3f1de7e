package org.fsmlight.notification.previews;

import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.SkipReason;
import org.jspecify.annotations.Nullable;

/**
 * A recipient of a change.
 *
 * @param technicianId present for technicians only
 * @param skipped the reason for which the recipient will not be reached; absent otherwise
 */
public record PreviewedRecipient(
    Role role, @Nullable String technicianId, Channel channel, @Nullable SkipReason skipped) {

  /** The recipient's relation to the call; dispatchers are one recipient. */
  public enum Role {
    CLIENT,
    TECHNICIAN,
    DISPATCHERS
  }
}
