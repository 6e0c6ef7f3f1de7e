package org.fsmlight.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The served AsyncAPI document says what the records, the bindings and the tellers say. */
class AsyncApiTests {

  @Test
  void isWhatTheEventsSay() throws Exception {
    Committed.at("gateway/src/main/resources/contracts/asyncapi.json")
        .is(new AsyncApiDocument().written());
  }

  @Test
  void eachEventHasOneTellerAndListenersHearOnlyWhatExists() {
    var told = new Told();
    var tellers = new ArrayList<String>();
    var heard = new TreeSet<String>();
    for (Service service : Service.ALL) {
      tellers.addAll(told.publishedBy(service));
      heard.addAll(Told.heardBy(service));
    }
    assertThat(tellers).doesNotHaveDuplicates();
    var untold = new TreeSet<>(told.events().keySet());
    untold.removeAll(tellers);
    assertThat(untold).as("contracts that nobody keeps").isEmpty();
    assertThat(told.events().keySet()).containsAll(heard);
  }
}
