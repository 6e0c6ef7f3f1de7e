package org.fsmlight.notification.companies;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A company and its dispatchers. Events of either may be consumed first.
 *
 * @param company absent until an event of the company has been consumed
 * @param dispatchers including those who have left
 */
public record Office(@Nullable Company company, List<Person> dispatchers) {

  public List<Person> activeDispatchers() {
    return dispatchers.stream().filter(Person::active).toList();
  }

  public Optional<Person> dispatcher(String id) {
    return dispatchers.stream().filter(dispatcher -> dispatcher.id().equals(id)).findFirst();
  }
}
