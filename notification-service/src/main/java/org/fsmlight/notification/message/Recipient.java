package org.fsmlight.notification.message;

import org.jspecify.annotations.Nullable;

/**
 * Who is told, by role and account; never by name or address.
 *
 * @param id the account; absent for the client, who has none
 */
public record Recipient(Role role, @Nullable String id) {

  /** What a recipient is to the matter. */
  public enum Role {
    CLIENT,
    DISPATCHER,
    TECHNICIAN
  }

  public static Recipient client() {
    return new Recipient(Role.CLIENT, null);
  }

  public static Recipient dispatcher(String id) {
    return new Recipient(Role.DISPATCHER, id);
  }

  public static Recipient technician(String id) {
    return new Recipient(Role.TECHNICIAN, id);
  }

  public boolean isClient() {
    return role == Role.CLIENT;
  }

  /** As the ledger shows it: {@code client} or {@code technician/ID}. */
  @Override
  public String toString() {
    String name = role.name().toLowerCase(java.util.Locale.ROOT);
    return id == null ? name : name + "/" + id;
  }
}
