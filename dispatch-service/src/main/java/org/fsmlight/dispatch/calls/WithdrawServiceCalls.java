package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.Optional;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.diary.Reservations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Ends the call of a withdrawn request, once however often the withdrawal is told. What has begun
 * stands, with a note that the withdrawal came too late.
 */
@Component
public class WithdrawServiceCalls {

  private final ServiceCalls calls;
  private final Reservations reservations;

  public WithdrawServiceCalls(ServiceCalls calls, Reservations reservations) {
    this.calls = calls;
    this.reservations = reservations;
  }

  /**
   * @param actor who withdrew the request
   */
  public void withdraw(
      ServiceCallId id, @Nullable String reason, @Nullable String actor, Instant now) {
    Optional<ServiceCall> call;
    Optional<Change> change;
    do {
      call = calls.find(id).filter(found -> !found.isErased());
      change =
          call.flatMap(current -> new Work(current).withdraw(reason, now))
              .map(told -> new Change(told.after(), told.facts(), now, actor, null));
    } while (change.isPresent() && !calls.save(change.get()));
    if (change.isPresent() && change.get().after().reservation().isEmpty()) {
      call.flatMap(ServiceCall::reservation).ifPresent(reservations::release);
    }
  }
}
