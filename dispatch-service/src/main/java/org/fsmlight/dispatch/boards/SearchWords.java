package org.fsmlight.dispatch.boards;

import static java.util.function.Predicate.not;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words by which cards are found: letters and digits in lower case and without accents. A word
 * with an umlaut has two spellings, so that Mueller finds Müller and Müller finds Mueller.
 */
public final class SearchWords {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02bc`]");
  private static final Pattern WITHIN_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Map<String, String> LETTERS =
      Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d");
  private static final Map<String, String> UMLAUTS = Map.of("ä", "ae", "ö", "oe", "ü", "ue");
  private static final int MAX_LENGTH = 40;

  /** Digits with what people write around and between them; not the digits within a word. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}])[+(]{0,2}\\p{Nd}"
              + "([\\p{Z}\\p{Cf}\\p{Pd}+()./]*\\p{Nd})*(?![\\p{L}\\p{M}\\p{N}])");

  private static final int MAX_WORDS_OF_A_NUMBER = 3;

  private SearchWords() {}

  /** The words by which a card is found, in all their spellings. */
  public static List<String> of(BoardCard card) {
    var booking = card.booking();
    var technician = card.call().map(CallOnCard::technician);
    var client = booking.client();
    var request = Optional.ofNullable(card.request());
    var reference = request.map(RequestOnCard::externalRef).orElse("");
    var texts =
        Stream.of(
            booking.number(),
            reference,
            WITHIN_LETTERS.matcher(reference).replaceAll(""),
            client.name(),
            APOSTROPHES.matcher(client.name()).replaceAll(""),
            Objects.requireNonNullElse(client.email(), ""),
            booking.address().street(),
            booking.address().postalCode(),
            booking.address().city(),
            technician.map(CallOnCard.TechnicianOnCard::name).orElse(""),
            card.status().name());
    return Stream.concat(
            texts.flatMap(text -> words(text).stream()).flatMap(List::stream),
            PhoneWords.of(booking))
        .distinct()
        .toList();
  }

  /**
   * The words of a query, each in all its spellings. The words of what looks like a phone number
   * are found as they are, or together as the number.
   */
  public static List<List<String>> query(String typed) {
    List<List<String>> words = new ArrayList<>();
    var numbers = NUMBER.matcher(typed);
    int end = 0;
    while (numbers.find()) {
      words.addAll(words(typed.substring(end, numbers.start())));
      words.addAll(number(numbers.group()));
      end = numbers.end();
    }
    words.addAll(words(typed.substring(end)));
    return words;
  }

  private static List<List<String>> number(String typed) {
    var phone = PhoneWords.query(typed).orElse(null);
    var words = words(typed);
    if (phone == null) {
      return words;
    }
    return words.size() > MAX_WORDS_OF_A_NUMBER
        ? List.of(List.of(phone))
        : words.stream()
            .map(spellings -> Stream.concat(spellings.stream(), Stream.of(phone)).toList())
            .toList();
  }

  /** The words of a text, each in all its spellings. */
  static List<List<String>> words(String text) {
    return Arrays.stream(BETWEEN_WORDS.split(Normalizer.normalize(text, Normalizer.Form.NFC)))
        .filter(not(String::isEmpty))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .map(word -> Stream.of(word, replaced(word, UMLAUTS)).map(SearchWords::folded))
        .map(spellings -> spellings.filter(not(String::isEmpty)).distinct().toList())
        .filter(not(List::isEmpty))
        .toList();
  }

  private static String folded(String word) {
    var plain =
        WITHIN_LETTERS
            .matcher(Normalizer.normalize(replaced(word, LETTERS), Normalizer.Form.NFKD))
            .replaceAll("");
    return plain.substring(0, Math.min(plain.length(), MAX_LENGTH));
  }

  private static String replaced(String word, Map<String, String> letters) {
    var replaced = word;
    for (var letter : letters.entrySet()) {
      replaced = replaced.replace(letter.getKey(), letter.getValue());
    }
    return replaced;
  }
}
