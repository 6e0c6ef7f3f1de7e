package org.fsmlight.team.identity.signups;

class InMemorySignUpsTests implements SignUpsContract {

  private final SignUps signUps = new InMemorySignUps();

  @Override
  public SignUps signUps() {
    return signUps;
  }
}
