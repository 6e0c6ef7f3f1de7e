package org.fsmlight.notification.message;

import org.jspecify.annotations.Nullable;

/**
 * Who is told, by role and account; never by name or address.
 *
 * @param id the account; absent for the client and the company email, which have none
 */
public record Recipient(Role role, @Nullable String id) {

  /** What a recipient is to the matter. */
  public enum Role {
    CLIENT,
    COMPANY,
    DISPATCHER,
    TECHNICIAN,
    /** Whatever the account's roles are. */
    ACCOUNT
  }

  public static Recipient client() {
    return new Recipient(Role.CLIENT, null);
  }

  /** The company email. */
  public static Recipient company() {
    return new Recipient(Role.COMPANY, null);
  }

  public static Recipient dispatcher(String id) {
    return new Recipient(Role.DISPATCHER, id);
  }

  public static Recipient technician(String id) {
    return new Recipient(Role.TECHNICIAN, id);
  }

  public static Recipient account(String id) {
    return new Recipient(Role.ACCOUNT, id);
  }

  /** As the ledger shows it: {@code client}, {@code company} or {@code technician/ID}. */
  @Override
  public String toString() {
    String name = role.name().toLowerCase(java.util.Locale.ROOT);
    return id == null ? name : name + "/" + id;
  }
}
