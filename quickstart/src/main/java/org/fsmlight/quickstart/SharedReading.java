package org.fsmlight.quickstart;

import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** What one context read of a class while it looked for beans, the others need not read again. */
enum SharedReading implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  INSTANCE;

  /** The name under which Boot keeps one for each context, unless there is one already. */
  private static final String NAME =
      "org.springframework.boot.autoconfigure.internalCachingMetadataReaderFactory";

  private final MetadataReaderFactory reading =
      new CachingMetadataReaderFactory(new DefaultResourceLoader());

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var definition = new RootBeanDefinition(MetadataReaderFactory.class, () -> reading);
    ((GenericApplicationContext) context).registerBeanDefinition(NAME, definition);
  }
}
