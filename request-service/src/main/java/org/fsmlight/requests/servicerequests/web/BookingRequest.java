package org.fsmlight.requests.servicerequests.web;

import static org.fsmlight.requests.servicerequests.web.IsoCode.Standard.COUNTRY;
import static org.fsmlight.requests.servicerequests.web.IsoCode.Standard.CURRENCY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.common.contacts.PhoneNumber;
import org.fsmlight.common.web.EmailText;
import org.fsmlight.common.web.Language;
import org.fsmlight.common.web.PhoneText;
import org.fsmlight.common.web.PlainText;
import org.fsmlight.requests.companies.CompanyId;
import org.fsmlight.requests.servicerequests.Booking;
import org.fsmlight.requests.servicerequests.Booking.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A submitted booking. Each field is validated here; the domain validates the booking as a whole.
 */
record BookingRequest(
    @PlainText(max = 64) String companyId,
    @Nullable Channel channel,
    @PlainText(max = 100, optional = true) @Nullable String externalRef,
    @NotNull(message = MISSING) @Valid ServiceType serviceType,
    @Valid @Nullable Price price,
    @NotNull(message = MISSING) @Valid Client client,
    @NotNull(message = MISSING) @Valid Address address,
    @Nullable Instant requestedStart,
    @PlainText(max = 2000, lines = true, optional = true) @Nullable String note,
    @Nullable Instant respondBy) {

  private static final String MISSING = "is missing";

  record ServiceType(
      @PlainText(max = 60) String code,
      @PlainText(max = 120) String name,
      @PlainText(max = 2000, lines = true, optional = true) @Nullable String description,
      @NotNull(message = MISSING) @Size(max = 20)
          List<
                  @NotNull(message = MISSING)
                  @Pattern(
                      regexp = "[a-z0-9-]{1,40}",
                      message = "must be 1 to 40 of a-z, 0-9 and -")
                  String>
              requiredSkills,
      @NotNull(message = MISSING) @Min(15) @Max(24 * 60) Integer durationMinutes) {}

  record Price(
      @NotNull(message = MISSING) @Min(0) @Max(1_000_000_000) Long amountMinor,
      @NotNull(message = MISSING) @IsoCode(CURRENCY) String currency) {}

  record Client(
      @PlainText(max = 120) String name,
      @EmailText(optional = true, message = "must be an email address") @Nullable String email,
      @NotNull(message = MISSING) @PhoneText String phone,
      @Language @Nullable String language) {

    /** The number is made out once the company, with its country, is known. */
    Booking.Client client() {
      return new Booking.Client(
          name,
          email == null ? null : EmailAddress.parse(email).orElseThrow().value(),
          PhoneNumber.of(phone, List.of()).typed(),
          null,
          language);
    }
  }

  record Address(
      @PlainText(max = 200) String street,
      @PlainText(max = 20) String postalCode,
      @PlainText(max = 100) String city,
      @NotNull(message = MISSING) @IsoCode(COUNTRY) String country) {}

  Booking booking() {
    return new Booking(
        new CompanyId(companyId),
        channel == null ? Channel.MARKETPLACE : channel,
        externalRef,
        new Booking.ServiceType(
            serviceType.code,
            serviceType.name,
            serviceType.description,
            serviceType.requiredSkills,
            serviceType.durationMinutes),
        price == null ? null : new Booking.Money(price.amountMinor, price.currency),
        client.client(),
        new Booking.Address(address.street, address.postalCode, address.city, address.country),
        storable(requestedStart),
        note,
        storable(respondBy));
  }

  /** Truncates to milliseconds, so that a stored booking equals the submitted one. */
  private static @Nullable Instant storable(@Nullable Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS);
  }
}
