package org.fsmlight.requests.servicerequests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActorTests {

  @Test
  void idIsTheAccountOrTheClientOfTheMachine() {
    assertThat(new Actor("dispatcher/anna").id()).isEqualTo("anna");
    assertThat(new Actor("marketplace/shop").id()).isEqualTo("shop");
  }
}
