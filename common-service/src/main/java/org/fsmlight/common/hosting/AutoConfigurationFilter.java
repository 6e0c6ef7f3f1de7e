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
 * Drops auto-configurations by class-name prefixes: in {@code fsm.auto-configuration.unused} those
 * that no service has a use for, which would only cost time at the start; in {@code
 * fsm.hosting.without} those that neighbours on a common class path brought along.
 */
public final class AutoConfigurationFilter
    implements AutoConfigurationImportFilter, EnvironmentAware {

  private List<String> without = List.of();

  @Override
  public void setEnvironment(Environment environment) {
    without =
        Stream.of("fsm.auto-configuration.unused", "fsm.hosting.without")
            .map(key -> Binder.get(environment).bind(key, Bindable.listOf(String.class)))
            .filter(BindResult::isBound)
            .flatMap(listed -> listed.get().stream())
            .toList();
  }

  @Override
  public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
    boolean[] kept = new boolean[names.length];
    for (int i = 0; i < names.length; i++) {
      String name = names[i];
      kept[i] = name == null || without.stream().noneMatch(name::startsWith);
    }
    return kept;
  }
}
