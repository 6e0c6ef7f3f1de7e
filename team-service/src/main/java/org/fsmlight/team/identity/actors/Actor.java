package org.fsmlight.team.identity.actors;

/**
 * The person or machine that performs a command.
 *
 * @param role in lower case, as events carry it: {@code dispatcher}, {@code operator}, ...
 * @param id an account, or the registered client that a machine calls with
 */
public record Actor(String role, String id) {

  /** Parses {@code role/ID}. Without a slash the whole text is the id and the role is empty. */
  public static Actor parse(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? new Actor("", text)
        : new Actor(text.substring(0, slash), text.substring(slash + 1));
  }

  /** The actor as {@code role/ID}. */
  public String text() {
    return role + "/" + id;
  }
}
