package org.fsmlight.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of {@link Organizers}, for every adapter. */
public abstract class OrganizersContract {

  private final String call = "call-" + UUID.randomUUID();
  private final Organizer first = new Organizer("Helvetia Home", "office@helvetia.example");
  private final Organizer later = new Organizer("Helvetia", "new@helvetia.example");

  /** Returns the adapter under test; the same one during a test. */
  protected abstract Organizers organizers();

  @Test
  void aCallKeepsItsFirstOrganizer() {
    assertThat(organizers().ofCall(call, first)).isEqualTo(first);
    assertThat(organizers().ofCall(call, later)).isEqualTo(first);
    assertThat(organizers().ofCall(call + "-other", later)).isEqualTo(later);
  }

  @Test
  void concurrentFirstFilesHaveOneOrganizer() {
    var found =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(index -> new Organizer("Company " + index, index + "@h.example"))
            .map(current -> organizers().ofCall(call, current))
            .distinct();

    assertThat(found).hasSize(1);
  }
}
