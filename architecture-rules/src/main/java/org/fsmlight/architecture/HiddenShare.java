package org.fsmlight.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;

/**
 * Requires that at least one in so many types is package-private, counted over all types together.
 */
final class HiddenShare extends ArchCondition<JavaClass> {
  private final int oneIn;
  private Collection<JavaClass> all = List.of();

  HiddenShare(int oneIn) {
    super("be package-private, one in %d or more", oneIn);
    this.oneIn = oneIn;
  }

  @Override
  public void init(Collection<JavaClass> types) {
    all = types;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {}

  @Override
  public void finish(ConditionEvents events) {
    var shown =
        all.stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaClass::getName)
            .sorted()
            .toList();
    int hidden = all.size() - shown.size();
    if (hidden * oneIn < all.size()) {
      events.add(
          SimpleConditionEvent.violated(
              this,
              "%d of %d types are package-private; public are %s"
                  .formatted(hidden, all.size(), String.join(", ", shown))));
    }
  }
}
