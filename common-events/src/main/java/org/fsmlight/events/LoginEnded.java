package org.fsmlight.events;

/**
 * Published by team-service when a login has ended: the person logged out, here or everywhere,
 * their password was changed, they were deactivated, or the login expired. What belongs to the
 * login, such as a device, ends with it. A login ends once and never begins again.
 */
@TopicRetention(days = 30)
public record LoginEnded(Login login) implements Event {

  @Override
  public String subject() {
    return "login/" + login.id();
  }

  @Override
  public long version() {
    return login.version();
  }

  /** Empty for a person above companies. */
  @Override
  public String companyId() {
    var company = login.companyId();
    return company == null ? "" : company;
  }
}
