package org.fsmlight.team.identity.actors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActorTests {

  @Test
  void parsesItsOwnText() {
    var actor = new Actor("dispatcher", "d1");

    assertThat(actor.text()).isEqualTo("dispatcher/d1");
    assertThat(Actor.parse("dispatcher/d1")).isEqualTo(actor);
    assertThat(Actor.parse("shop/a/b")).isEqualTo(new Actor("shop", "a/b"));
  }

  @Test
  void hasNoRoleWithoutASlash() {
    assertThat(Actor.parse("shop")).isEqualTo(new Actor("", "shop"));
  }
}
