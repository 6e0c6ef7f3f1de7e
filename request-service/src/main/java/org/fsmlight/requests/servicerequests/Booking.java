package org.fsmlight.requests.servicerequests;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fsmlight.common.contacts.PhoneNumber;
import org.fsmlight.requests.companies.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * A client's booking, and the company it is offered to. It never changes, so two bookings under the
 * same key can be compared.
 *
 * @param externalRef the id of the booking in its channel
 * @param price absent for some bookings from Amazon
 * @param requestedStart the date/time that the client wishes, if any
 * @param respondBy the last moment to accept or decline, if there is one
 */
public record Booking(
    CompanyId companyId,
    Channel channel,
    @Nullable String externalRef,
    ServiceType serviceType,
    @Nullable Money price,
    Client client,
    Address address,
    @Nullable Instant requestedStart,
    @Nullable String note,
    @Nullable Instant respondBy) {

  /** Later times are refused as mistakes. */
  private static final Period HORIZON = Period.ofYears(2);

  /** The origin of a booking. */
  public enum Channel {
    MARKETPLACE,
    AMAZON,
    DIRECT
  }

  /**
   * The booked service.
   *
   * @param requiredSkills the codes of all skills that a technician needs
   */
  public record ServiceType(
      String code,
      String name,
      @Nullable String description,
      List<String> requiredSkills,
      int durationMinutes) {

    public ServiceType {
      requiredSkills = List.copyOf(requiredSkills);
    }
  }

  /**
   * An amount in minor units (cents, rappen) of an ISO 4217 currency.
   *
   * @param amountMinor the amount in minor units
   */
  public record Money(long amountMinor, String currency) {}

  /**
   * The end customer. From Amazon, email and language may be missing.
   *
   * @param phone the number as it was typed
   * @param phoneE164 the number as {@link PhoneNumber} makes it out; absent when it cannot, and in
   *     bookings of earlier releases
   */
  public record Client(
      String name,
      @Nullable String email,
      String phone,
      @Nullable String phoneE164,
      @Nullable String language) {

    /** No posted client equals this one, because a posted client has a phone number. */
    private static final Client ERASED = new Client("erased", null, "", null, null);

    Client withPhoneE164(@Nullable String madeOut) {
      return new Client(name, email, phone, madeOut, language);
    }
  }

  /** The place of the service. */
  public record Address(String street, String postalCode, String city, String country) {}

  /** The booking without the personal data of the client. */
  Booking erased() {
    return new Booking(
        companyId,
        channel,
        null,
        serviceType,
        price,
        Client.ERASED,
        new Address("", "", "", address.country()),
        requestedStart,
        null,
        respondBy);
  }

  public boolean isErased() {
    return client.equals(Client.ERASED);
  }

  /**
   * Whether both were submitted with the same content. What was made out of a phone number does not
   * count: a later release may make out more.
   */
  boolean isSameAs(Booking other) {
    return withPhoneE164(null).equals(other.withPhoneE164(null));
  }

  /**
   * The booking with the client's number in E.164. A national number is read as one of the
   * company's country, else as one of the country of the address.
   *
   * @param country of the company; null if it is not known
   */
  Booking withPhoneMadeOut(@Nullable String country) {
    var countries = Stream.of(country, address.country()).flatMap(Stream::ofNullable).toList();
    return withPhoneE164(PhoneNumber.of(client.phone(), countries).e164());
  }

  private Booking withPhoneE164(@Nullable String madeOut) {
    return new Booking(
        companyId,
        channel,
        externalRef,
        serviceType,
        price,
        client.withPhoneE164(madeOut),
        address,
        requestedStart,
        note,
        respondBy);
  }

  /** The reasons why the booking cannot be offered now; empty if it can. */
  List<BookingViolation> violations(Instant now) {
    List<BookingViolation> violations = new ArrayList<>();
    // Amazon does not disclose its clients' mail addresses and notifies them itself.
    if (channel != Channel.AMAZON) {
      required("price", price, violations);
      required("client.email", client.email(), violations);
      required("client.language", client.language(), violations);
    }
    ahead("requestedStart", requestedStart, now, violations);
    ahead("respondBy", respondBy, now, violations);
    return List.copyOf(violations);
  }

  /** True from the moment after {@code respondBy}. */
  boolean isOverdue(Instant now) {
    return respondBy != null && now.isAfter(respondBy);
  }

  /**
   * The booking for another company. If {@code respondBy} has passed, that company gets as long to
   * respond as the first one had. A requested start that has passed is removed.
   */
  Booking offeredAnew(CompanyId company, Instant firstOffered, Instant now) {
    var start = requestedStart != null && requestedStart.isAfter(now) ? requestedStart : null;
    var deadline =
        respondBy == null || respondBy.isAfter(now)
            ? respondBy
            : now.plus(Duration.between(firstOffered, respondBy));
    return new Booking(
        company, channel, externalRef, serviceType, price, client, address, start, note, deadline);
  }

  private static void required(
      String field, @Nullable Object value, List<BookingViolation> violations) {
    if (value == null) {
      violations.add(new BookingViolation(field, "is required, unless the channel is AMAZON"));
    }
  }

  private static void ahead(
      String field, @Nullable Instant time, Instant now, List<BookingViolation> violations) {
    if (time == null) {
      return;
    }
    if (!time.isAfter(now)) {
      violations.add(new BookingViolation(field, "must lie in the future"));
    } else if (!time.isBefore(now.atOffset(ZoneOffset.UTC).plus(HORIZON).toInstant())) {
      violations.add(new BookingViolation(field, "must lie less than two years ahead"));
    }
  }
}
