package org.fsmlight.notification.message;

import org.jspecify.annotations.Nullable;

/**
 * What does not change about a booked service while people are told about it.
 *
 * @param id of the request and of its call
 * @param service name of the service type
 * @param amazon Amazon writes to its clients itself
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

  /** The same without what names the client or where the client lives. */
  Booking erased() {
    var nowhere = new Place("", "", "", place.country());
    return new Booking(id, companyId, number, service, nowhere, ERASED, null, amazon);
  }

  boolean isErased() {
    return client.equals(ERASED) && place.street().isEmpty();
  }

  /** Where the service takes place. */
  public record Place(String street, String postalCode, String city, String country) {}

  /** Who booked. */
  public record Client(String name, @Nullable String email, @Nullable String language) {}
}
