package org.fsmlight.common.hosting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Drops auto-configurations by the class-name prefixes an application lists in {@code
 * fsm.hosting.without}. Where several applications share a class path, each would otherwise take
 * what is meant for its neighbours.
 */
public final class OwnAutoConfiguration implements AutoConfigurationImportFilter, EnvironmentAware {

  private List<String> without = List.of();

  @Override
  public void setEnvironment(Environment environment) {
    var listed = Bindable.listOf(String.class);
    var found = Binder.get(environment).bind("fsm.hosting.without", listed);
    without = found.isBound() ? found.get() : List.of();
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
