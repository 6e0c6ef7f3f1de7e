package org.fsmlight.requests.request;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.fsmlight.requests.company.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * What a client has booked and which company it is offered to. It never changes, so that the same
 * posting can be told from another one by comparing.
 *
 * @param externalRef the booking's name in the channel it came from
 * @param price unknown for some bookings of Amazon's
 * @param requestedStart the date/time the client wishes, if any
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

  /** Times further away than this are taken for mistakes. */
  private static final Period HORIZON = Period.ofYears(2);

  /** Where a booking came from. */
  public enum Channel {
    MARKETPLACE,
    AMAZON,
    DIRECT
  }

  /**
   * What was booked.
   *
   * @param requiredSkills codes of skills, all of which a technician needs
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

  /** The end customer. From Amazon, email and language may be missing. */
  public record Client(
      String name, @Nullable String email, String phone, @Nullable String language) {

    /** Nobody can be posted under it: that takes a phone number. */
    private static final Client ERASED = new Client("erased", null, "", null);
  }

  /** Where the service takes place. */
  public record Address(String street, String postalCode, String city, String country) {}

  /** The same without what names the client or where the client lives. */
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

  /** What keeps it from being offered at this moment; nothing, if it can be. */
  List<Flaw> flaws(Instant now) {
    var flaws = new ArrayList<Flaw>();
    // Amazon keeps its clients' addresses to itself and writes to them on its own.
    if (channel != Channel.AMAZON) {
      required("price", price, flaws);
      required("client.email", client.email(), flaws);
      required("client.language", client.language(), flaws);
    }
    ahead("requestedStart", requestedStart, now, flaws);
    ahead("respondBy", respondBy, now, flaws);
    return List.copyOf(flaws);
  }

  /** From the moment after the time to respond. */
  boolean isOverdue(Instant now) {
    return respondBy != null && now.isAfter(respondBy);
  }

  /**
   * For another company, which gets as long to respond as the first had, should that time be over;
   * a wished date/time that has passed is left out, for it has to be found anew.
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

  private static void required(String field, @Nullable Object value, List<Flaw> flaws) {
    if (value == null) {
      flaws.add(new Flaw(field, "is required, unless the channel is AMAZON"));
    }
  }

  private static void ahead(String field, @Nullable Instant time, Instant now, List<Flaw> flaws) {
    if (time == null) {
      return;
    }
    if (!time.isAfter(now)) {
      flaws.add(new Flaw(field, "must lie in the future"));
    } else if (!time.isBefore(now.atOffset(ZoneOffset.UTC).plus(HORIZON).toInstant())) {
      flaws.add(new Flaw(field, "must lie less than two years ahead"));
    }
  }
}
