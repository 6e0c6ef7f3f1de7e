package org.fsmlight.team.tokens;

import org.fsmlight.common.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * A machine that may ask for tokens, and whom it acts for.
 *
 * @param id also its {@code client_id}; fixed, so that nothing issued to it dies with a restart
 * @param secretHash hashed already, with its algorithm in front: <code>{bcrypt}$2a$...</code>
 * @param company whose dispatcher or technician it acts as; none for the marketplace and operators
 * @param account the person it acts as
 */
public record MachineClient(
    String id, String secretHash, Role role, @Nullable String company, @Nullable String account) {

  public MachineClient {
    refuseUnless(id != null && !id.isBlank(), "Every client of fsm.clients needs an id.");
    refuseUnless(
        secretHash != null && secretHash.matches("\\{[a-z0-9@_-]+}.+"),
        "Client "
            + id
            + " needs a secret-hash with its algorithm in front, such as {bcrypt}$2a$10$...;"
            + " plain secrets are not taken.");
    refuseUnless(role != null, "Client " + id + " needs a role.");
    refuseUnless(
        !actsForCompany(role) || (company != null && account != null),
        "Client " + id + " acts as " + role + ": name its company and account.");
  }

  private static boolean actsForCompany(Role role) {
    return role == Role.DISPATCHER || role == Role.TECHNICIAN;
  }

  private static void refuseUnless(boolean condition, String sentence) {
    if (!condition) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
