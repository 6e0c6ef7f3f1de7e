package org.fsmlight.notification.messages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The recipient of messages, by role and account; never by name or address.
 *
 * @param id the account's id; absent for the client and the company email, which have no account
 */
public record Recipient(Role role, @Nullable String id) {

  /** The recipient's relation to the subject. */
  public enum Role {
    CLIENT,
    COMPANY,
    DISPATCHER,
    TECHNICIAN,
    /** The holder of an account, in any role. */
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

  /** Returns the ledger's form: {@code client}, {@code company} or {@code technician/ID}. */
  @Override
  public String toString() {
    var name = role.name().toLowerCase(Locale.ROOT);
    return id == null ? name : name + "/" + id;
  }
}
