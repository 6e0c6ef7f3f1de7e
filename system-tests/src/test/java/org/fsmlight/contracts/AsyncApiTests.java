package org.fsmlight.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The served AsyncAPI document matches event records, bindings and publishers. */
class AsyncApiTests {

  @Test
  void matchesTheCode() throws Exception {
    GeneratedFile.at("gateway/src/main/resources/contracts/asyncapi.json")
        .matches(new AsyncApiDocument().toJson());
  }

  @Test
  void eachEventHasOnePublisherAndListenersConsumeOnlyExistingEvents() {
    var catalog = new EventCatalog();
    var published = new ArrayList<String>();
    var consumed = new TreeSet<String>();
    for (var service : Service.ALL) {
      published.addAll(catalog.publishedBy(service));
      consumed.addAll(EventCatalog.consumedBy(service));
    }
    assertThat(published).doesNotHaveDuplicates();
    var unpublished = new TreeSet<>(catalog.events().keySet());
    unpublished.removeAll(published);
    assertThat(unpublished).as("events without a publisher").isEmpty();
    assertThat(catalog.events().keySet()).containsAll(consumed);
  }
}
