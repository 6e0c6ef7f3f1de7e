package org.fsmlight.team.identity.tokens;

import org.fsmlight.common.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * A machine that may request tokens, and the role it acts in.
 *
 * @param id also its {@code client_id}; fixed, so that its tokens survive a restart
 * @param secretHash the hashed secret with its algorithm in front: <code>{bcrypt}$2a$...</code>
 * @param company the company it acts for; null for the marketplace and operators
 * @param account the account it acts as; null for the marketplace and operators
 */
public record MachineClient(
    String id, String secretHash, Role role, @Nullable String company, @Nullable String account) {

  public MachineClient {
    require(id != null && !id.isBlank(), "Every client of fsm.clients needs an id.");
    require(
        secretHash != null && secretHash.matches("\\{[a-z0-9@_-]+}.+"),
        "Client "
            + id
            + " needs a secret-hash with its algorithm in front, such as {bcrypt}$2a$10$...;"
            + " plain secrets are not taken.");
    require(role != null, "Client " + id + " needs a role.");
    require(
        !actsForCompany(role) || (company != null && account != null),
        "Client " + id + " acts as " + role + ": name its company and account.");
  }

  private static boolean actsForCompany(Role role) {
    return role == Role.DISPATCHER || role == Role.TECHNICIAN;
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
