package org.fsmlight.notification.previews.web;

import java.time.Instant;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.notification.previews.ProposedChange;
import org.jspecify.annotations.Nullable;

/** The values of the parameter {@code change}, each with the further parameters that it takes. */
enum ChangeParameter {
  ACCEPT,
  SCHEDULE,
  ASSIGN,
  UNASSIGN,
  CANCEL;

  /**
   * @throws BadInput if a parameter is missing, or is none of this change
   */
  ProposedChange with(
      @Nullable Instant start, @Nullable Integer durationMinutes, @Nullable String technicianId) {
    return switch (this) {
      case ACCEPT -> {
        refuseAll(start, durationMinutes, technicianId);
        yield new ProposedChange.Accept();
      }
      case SCHEDULE -> {
        refuse("technicianId", technicianId);
        yield new ProposedChange.Schedule(required("start", start), durationMinutes);
      }
      case ASSIGN ->
          new ProposedChange.Assign(required("technicianId", technicianId), start, durationMinutes);
      case UNASSIGN -> {
        refuseAll(start, durationMinutes, technicianId);
        yield new ProposedChange.Unassign();
      }
      case CANCEL -> {
        refuseAll(start, durationMinutes, technicianId);
        yield new ProposedChange.Cancel();
      }
    };
  }

  private void refuseAll(
      @Nullable Instant start, @Nullable Integer durationMinutes, @Nullable String technicianId) {
    refuse("start", start);
    refuse("durationMinutes", durationMinutes);
    refuse("technicianId", technicianId);
  }

  private void refuse(String parameter, @Nullable Object value) {
    if (value != null) {
      throw new BadInput(parameter, "is not allowed with " + name());
    }
  }

  private static <T> T required(String parameter, @Nullable T value) {
    if (value == null || value.equals("")) {
      throw new BadInput(parameter, "is missing");
    }
    return value;
  }
}
