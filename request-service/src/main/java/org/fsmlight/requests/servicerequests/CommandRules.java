package org.fsmlight.requests.servicerequests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The rules that decide whether the state of a request permits a command. */
final class CommandRules {

  private CommandRules() {}

  /** The reason why the state does not permit the command; null if it does. */
  static @Nullable Refusal refusal(ServiceRequest request, Command command) {
    return switch (command) {
      case Command.Accept _, Command.Decline _ -> decisionRefusal(request, command.at());
      case Command.Undo undo -> undoRefusal(request, undo);
      case Command.Withdraw withdraw -> withdrawalRefusal(request, withdraw);
    };
  }

  /**
   * A decided or expired request is refused as such even if the version is stale too, as RFC 9110
   * (13.2.1) says: the second dispatcher sees the decision, with or without a version.
   */
  private static @Nullable Refusal decisionRefusal(ServiceRequest request, Instant now) {
    return switch (request.state()) {
      case State.Requested() -> request.isOverdue(now) ? new Refusal.Expired(request) : null;
      case State.Accepted _, State.Declined _ -> new Refusal.AlreadyDecided(request);
      case State.Withdrawn _ -> new Refusal.Withdrawn(request);
      case State.Expired() -> new Refusal.Expired(request);
    };
  }

  private static @Nullable Refusal undoRefusal(ServiceRequest request, Command.Undo undo) {
    if (undo.version() != request.version()) {
      return new Refusal.ChangedSince(request);
    }
    if (!(request.state() instanceof State.Declined declined)) {
      return new Refusal.NothingToUndo(request);
    }
    if (!declined.by().equals(undo.by())) {
      return new Refusal.NotTheAuthor(request);
    }
    if (declined.isFinal(undo.at())) {
      return new Refusal.UndoTooLate(request);
    }
    return request.isOverdue(undo.at()) ? new Refusal.Expired(request) : null;
  }

  /** A decline that can still be undone can be withdrawn; otherwise an undo would reopen it. */
  private static @Nullable Refusal withdrawalRefusal(
      ServiceRequest request, Command.Withdraw withdraw) {
    return switch (request.state()) {
      case State.Requested() -> request.isOverdue(withdraw.at()) ? over(request) : null;
      case State.Declined declined -> declined.isFinal(withdraw.at()) ? over(request) : null;
      case State.Accepted _ ->
          switch (withdraw.call()) {
            case NOT_BEGUN -> null;
            case IN_PROGRESS, COMPLETED -> new Refusal.WorkHasBegun(request);
            case CANCELLED -> over(request);
          };
      case State.Withdrawn _, State.Expired() -> over(request);
    };
  }

  private static Refusal over(ServiceRequest request) {
    return new Refusal.AlreadyOver(request);
  }
}
