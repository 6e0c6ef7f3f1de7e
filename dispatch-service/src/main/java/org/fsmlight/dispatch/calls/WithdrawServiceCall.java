package org.fsmlight.dispatch.calls;

import java.time.Instant;
import org.fsmlight.common.concurrency.CompareAndSet;
import org.fsmlight.dispatch.ActorId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.diaries.Reservations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Cancels the call of a withdrawn request, once however often the withdrawal is delivered. A call
 * whose work has begun goes on, marked as withdrawn too late.
 */
@Component
public class WithdrawServiceCall {

  private final ServiceCalls calls;
  private final Reservations reservations;

  public WithdrawServiceCall(ServiceCalls calls, Reservations reservations) {
    this.calls = calls;
    this.reservations = reservations;
  }

  private record Withdrawal(ServiceCall before, ServiceCallChange change) {}

  /**
   * @param actor the person or machine that withdrew the request
   */
  public void withdraw(
      ServiceCallId id, @Nullable String reason, @Nullable ActorId actor, Instant now) {
    CompareAndSet.repeatWhilePresent(
            () ->
                calls
                    .find(id)
                    .filter(call -> !call.isErased())
                    .flatMap(
                        call ->
                            new Work(call)
                                .withdraw(reason, now)
                                .map(
                                    accepted ->
                                        new Withdrawal(call, change(accepted, actor, now)))),
            withdrawal -> calls.save(withdrawal.change()))
        .filter(withdrawal -> withdrawal.change().after().reservation().isEmpty())
        .flatMap(withdrawal -> withdrawal.before().reservation())
        .ifPresent(reservations::release);
  }

  private static ServiceCallChange change(
      Decision.Accepted accepted, @Nullable ActorId actor, Instant now) {
    return new ServiceCallChange(accepted.call(), accepted.events(), now, actor, null);
  }
}
