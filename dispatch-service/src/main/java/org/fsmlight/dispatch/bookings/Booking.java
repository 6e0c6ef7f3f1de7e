package org.fsmlight.dispatch.bookings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The service that a client booked, and the place where it is carried out.
 *
 * @param number readable, unique in the company
 * @param note the client's note
 */
public record Booking(
    String number,
    Channel channel,
    ServiceType serviceType,
    @Nullable Money price,
    Client client,
    Address address,
    @Nullable String note) {

  /** The same booking without personal data: of the address, only the country is left. */
  public Booking erased() {
    var nowhere = new Address("", "", "", address.country());
    return new Booking(number, channel, serviceType, price, Client.ERASED, nowhere, null);
  }

  public boolean isErased() {
    return client.equals(Client.ERASED);
  }

  /** The origin of the request. */
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

  /**
   * The end customer. Clients from Amazon have neither email nor language.
   *
   * @param phone as it was typed
   * @param phoneE164 E.164; absent when it cannot be made out, and in bookings of earlier releases
   */
  public record Client(
      String name,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String phoneE164,
      @Nullable String language) {

    /** Stands for every erased client. It equals no real one: those have a phone number. */
    private static final Client ERASED = new Client("erased", null, null, null, null);
  }

  /**
   * The place where the service is carried out.
   *
   * @param country ISO 3166-1 alpha-2
   */
  public record Address(String street, String postalCode, String city, String country) {}
}
