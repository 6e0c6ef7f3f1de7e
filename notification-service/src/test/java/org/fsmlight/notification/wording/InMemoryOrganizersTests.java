package org.fsmlight.notification.wording;

class InMemoryOrganizersTests extends OrganizersContract {

  private final Organizers organizers = new InMemoryOrganizers();

  @Override
  protected Organizers organizers() {
    return organizers;
  }
}
