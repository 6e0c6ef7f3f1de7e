package org.fsmlight.notification.directory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A company with its dispatchers; either may be heard of before the other.
 *
 * @param dispatchers also those who have left
 */
public record Office(@Nullable Company company, List<Person> dispatchers) {

  public List<Person> present() {
    return dispatchers.stream().filter(Person::active).toList();
  }

  public Optional<Person> dispatcher(String id) {
    return dispatchers.stream().filter(dispatcher -> dispatcher.id().equals(id)).findFirst();
  }
}
