package org.fsmlight.dispatch.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was booked, by whom and where.
 *
 * @param number readable, unique in the company
 * @param note what the client wants known
 */
public record Booking(
    String number,
    Channel channel,
    ServiceType serviceType,
    @Nullable Money price,
    Client client,
    Address address,
    @Nullable String note) {

  /** The same without what names the client or where the client lives. */
  public Booking erased() {
    var nowhere = new Address("", "", "", address.country());
    return new Booking(number, channel, serviceType, price, Client.ERASED, nowhere, null);
  }

  public boolean isErased() {
    return client.equals(Client.ERASED);
  }

  /** Where the request came from. */
  public enum Channel {
    MARKETPLACE,
    AMAZON,
    DIRECT
  }

  /** The service, and the skills a technician needs for it. */
  public record ServiceType(
      String code,
      String name,
      @Nullable String description,
      List<String> requiredSkills,
      int durationMinutes) {}

  /** An amount in minor units of an ISO 4217 currency. */
  public record Money(long amountMinor, String currency) {}

  /** The end customer; from Amazon, email and language are missing. */
  public record Client(
      String name, @Nullable String email, @Nullable String phone, @Nullable String language) {

    /** Nobody can be told of under it: each client has a phone number. */
    private static final Client ERASED = new Client("erased", null, null, null);
  }

  /** Where the service takes place; the country as ISO 3166-1 alpha-2. */
  public record Address(String street, String postalCode, String city, String country) {}
}
