package org.fsmlight.architecture;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of {@code docs/glossary.md}. A row is {@code | word | meaning |}; a word may have
 * several spellings, separated by commas. Plurals are compared as singulars.
 */
final class Glossary {

  /** Words that any program uses, and names of technologies. */
  private static final Set<String> GENERIC =
      Set.of(
          ("auto bad configuration error exception field filter found header id input json kafka"
                  + " many mapping meter mongo not plain reader record repository resolver rule"
                  + " security setting start state summary too type unavailable web")
              .split(" "));

  private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+");
  private static final Pattern TYPE = Pattern.compile("`((?:[A-Z][a-z0-9]+){2,})`");
  private static final Pattern QUALIFIER = Pattern.compile("\\w+(?:ed|able|ing)|on|in|of");

  private final String text;

  /** The spellings of each row's word, normalized. */
  private final List<List<String>> rows;

  Glossary(String text) {
    this.text = text;
    this.rows =
        text.lines()
            .filter(line -> line.startsWith("| ") && !line.endsWith("| meaning |"))
            .map(line -> line.split("\\|")[1].split(", "))
            .map(spellings -> Stream.of(spellings).map(Glossary::normalized).toList())
            .toList();
  }

  /**
   * The words of a type's name that are neither in the glossary nor generic. An adjective before
   * its noun is not looked at, nor are the verb and the particle of a use case.
   */
  List<String> unknownWords(String name, boolean isUseCase) {
    var words = List.of(normalized(name).split(" "));
    var unknown = new TreeSet<String>();
    for (int at = 0; at < words.size(); ) {
      int length = lengthOfTerm(words.subList(at, words.size()));
      var isVerb = isUseCase && at == 0;
      var isLast = at == words.size() - 1;
      var isQualifier = QUALIFIER.matcher(words.get(at)).matches() && (isUseCase || !isLast);
      if (length == 0 && !isVerb && !isQualifier) {
        unknown.add(words.get(at));
      }
      at += Math.max(length, 1);
    }
    return List.copyOf(unknown);
  }

  private int lengthOfTerm(List<String> words) {
    for (int length = words.size(); length > 0; length--) {
      var term = String.join(" ", words.subList(0, length));
      if (rows.stream().anyMatch(row -> row.contains(term))) {
        return length;
      }
    }
    return GENERIC.contains(words.getFirst()) ? 1 : 0;
  }

  /** The types in code font that do not exist. */
  Set<String> missingTypes(Set<String> existing) {
    return TYPE.matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(type -> !existing.contains(type))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The words that no other text of the project uses, in any of their spellings. */
  Set<String> unusedWords(String sources) {
    var searched = " " + normalized(sources) + " ";
    return rows.stream()
        .filter(row -> row.stream().noneMatch(word -> searched.contains(" " + word + " ")))
        .map(List::getFirst)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The words that stand twice in a table or are not in alphabetical order. */
  Set<String> misplacedWords() {
    var misplaced = new TreeSet<String>();
    for (var table : text.split("\n## ")) {
      var words = new Glossary(table).rows.stream().map(List::getFirst).toList();
      for (int i = 1; i < words.size(); i++) {
        if (words.get(i - 1).compareTo(words.get(i)) >= 0) {
          misplaced.add(words.get(i));
        }
      }
    }
    return misplaced;
  }

  private static String normalized(String text) {
    return WORD.matcher(text)
        .results()
        .map(word -> singular(word.group().toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(" "));
  }

  private static String singular(String word) {
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.matches("\\w+(?:ch|sh|x|ss)es")) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
  }
}
