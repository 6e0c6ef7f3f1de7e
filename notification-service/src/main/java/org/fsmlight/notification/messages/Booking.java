package org.fsmlight.notification.messages;

import org.jspecify.annotations.Nullable;

/**
 * The unchanging parts of a booked service.
 *
 * @param id the id of the request and of its call
 * @param service the name of the service type
 * @param amazon whether the service was booked at Amazon, which writes to its own clients
 */
public record Booking(
    String id,
    String companyId,
    String number,
    String service,
    Place place,
    Client client,
    @Nullable String note,
    boolean amazon) {

  private static final Client ERASED = new Client("erased", null, null);

  /** Removes all personal data: the client, the note, and the address except for its country. */
  Booking erased() {
    var country = new Place("", "", "", place.country());
    return new Booking(id, companyId, number, service, country, ERASED, null, amazon);
  }

  boolean isErased() {
    return client.equals(ERASED) && place.street().isEmpty();
  }

  /** The address at which the service is carried out. */
  public record Place(String street, String postalCode, String city, String country) {}

  /** The client who booked the service. */
  public record Client(String name, @Nullable String email, @Nullable String language) {}
}
