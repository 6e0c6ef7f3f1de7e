package org.fsmlight.notification.wording;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fsmlight.notification.messages.Booking;

/**
 * An address in one line, by the conventions of its country: most countries write the postcode
 * before the town. The table follows the address formats of Google's libaddressinput, which no
 * Maven repository offers.
 */
final class PostalAddress {

  /** The postcode follows the town: {@code London SW1A 2AA}. */
  private static final Set<String> AFTER_TOWN =
      Set.of(
          "AC", "AF", "AI", "AS", "AU", "BB", "BD", "BH", "BM", "BN", "BT", "CA", "CC", "CO", "CU",
          "CX", "EG", "FK", "FM", "GB", "GG", "GI", "GS", "GU", "HM", "HN", "ID", "IE", "IL", "IM",
          "IN", "IO", "IQ", "IR", "JE", "JO", "KE", "KH", "KR", "KY", "LB", "LK", "LS", "MH", "MM",
          "MN", "MP", "MT", "MV", "NA", "NF", "NG", "NP", "NR", "NZ", "PG", "PK", "PN", "PR", "PW",
          "SA", "SG", "SH", "SZ", "TA", "TC", "TH", "TW", "UM", "US", "VC", "VE", "VG", "VI", "VN",
          "ZA");

  /** The postcode follows the town after a comma: {@code Rīga, LV-1010}. */
  private static final Set<String> AFTER_TOWN_AND_COMMA = Set.of("LV", "RU", "UA");

  private PostalAddress() {}

  static String line(Booking.Place place) {
    return joined(", ", place.street(), town(place), place.country());
  }

  private static String town(Booking.Place place) {
    if (AFTER_TOWN.contains(place.country())) {
      return joined(" ", place.city(), place.postalCode());
    }
    return AFTER_TOWN_AND_COMMA.contains(place.country())
        ? joined(", ", place.city(), place.postalCode())
        : joined(" ", place.postalCode(), place.city());
  }

  private static String joined(String separator, String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(separator));
  }
}
