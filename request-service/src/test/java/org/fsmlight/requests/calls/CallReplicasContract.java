package org.fsmlight.requests.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract of {@link CallReplicas}, tested on every adapter. */
public interface CallReplicasContract {

  CallReplicas calls();

  @Test
  default void anUnknownCallHasNotBegun() {
    assertThat(calls().progressOf(newId())).isEqualTo(CallProgress.NOT_BEGUN);
  }

  @Test
  default void returnsTheProgressOfTheNewestVersion() {
    var id = newId();
    calls().saveIfNewer(new CallReplica(id, 4, CallProgress.IN_PROGRESS));
    assertThat(calls().progressOf(id)).isEqualTo(CallProgress.IN_PROGRESS);

    calls().saveIfNewer(new CallReplica(id, 6, CallProgress.COMPLETED));
    assertThat(calls().progressOf(id)).isEqualTo(CallProgress.COMPLETED);
  }

  @Test
  default void ignoresOlderAndRepeatedVersions() {
    var id = newId();
    calls().saveIfNewer(new CallReplica(id, 6, CallProgress.COMPLETED));
    calls().saveIfNewer(new CallReplica(id, 5, CallProgress.IN_PROGRESS));
    calls().saveIfNewer(new CallReplica(id, 6, CallProgress.CANCELLED));

    assertThat(calls().progressOf(id)).isEqualTo(CallProgress.COMPLETED);
  }

  @Test
  default void keepsTwoCallsApart() {
    var one = newId();
    var other = newId();
    calls().saveIfNewer(new CallReplica(one, 9, CallProgress.CANCELLED));
    calls().saveIfNewer(new CallReplica(other, 2, CallProgress.IN_PROGRESS));

    assertThat(calls().progressOf(one)).isEqualTo(CallProgress.CANCELLED);
    assertThat(calls().progressOf(other)).isEqualTo(CallProgress.IN_PROGRESS);
  }

  private static String newId() {
    return "call-" + UUID.randomUUID();
  }
}
