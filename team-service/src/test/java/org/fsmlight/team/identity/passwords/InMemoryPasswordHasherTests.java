package org.fsmlight.team.identity.passwords;

class InMemoryPasswordHasherTests implements PasswordHasherContract {

  private final PasswordHasher hasher = new InMemoryPasswordHasher();

  @Override
  public PasswordHasher hasher() {
    return hasher;
  }

  @Override
  public PasswordHash hashOfTyped() {
    return InMemoryPasswordHasher.ofTyped(TYPED);
  }

  @Override
  public PasswordHash outdated() {
    return InMemoryPasswordHasher.outdated(PASSWORD);
  }
}
