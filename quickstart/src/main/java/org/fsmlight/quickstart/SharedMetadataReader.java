package org.fsmlight.quickstart;

import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Shares the class metadata that one application context has read with the others. */
enum SharedMetadataReader implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  INSTANCE;

  /**
   * The bean name under which Spring Boot registers a factory for each context, unless it exists.
   */
  private static final String NAME =
      "org.springframework.boot.autoconfigure.internalCachingMetadataReaderFactory";

  private final MetadataReaderFactory factory =
      new CachingMetadataReaderFactory(new DefaultResourceLoader());

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var definition = new RootBeanDefinition(MetadataReaderFactory.class, () -> factory);
    ((GenericApplicationContext) context).registerBeanDefinition(NAME, definition);
  }
}
