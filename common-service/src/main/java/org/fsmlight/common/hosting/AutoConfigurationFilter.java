package org.fsmlight.common.hosting;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Excludes auto-configurations by prefixes of their class names: {@code
 * fsm.auto-configuration.unused} lists those that no service uses, which would slow the start down;
 * {@code fsm.hosting.without} lists those that other applications on the same class path have
 * brought.
 */
public final class AutoConfigurationFilter
    implements AutoConfigurationImportFilter, EnvironmentAware {

  private List<String> excluded = List.of();

  @Override
  public void setEnvironment(Environment environment) {
    excluded =
        Stream.of("fsm.auto-configuration.unused", "fsm.hosting.without")
            .map(key -> Binder.get(environment).bind(key, Bindable.listOf(String.class)))
            .filter(BindResult::isBound)
            .flatMap(listed -> listed.get().stream())
            .toList();
  }

  @Override
  public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
    var kept = new boolean[names.length];
    for (int i = 0; i < names.length; i++) {
      var name = names[i];
      kept[i] = name == null || excluded.stream().noneMatch(name::startsWith);
    }
    return kept;
  }
}
