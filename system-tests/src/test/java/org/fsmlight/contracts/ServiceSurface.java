package org.fsmlight.contracts;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fsmlight.common.security.AccessRules;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.common.security.SecurityConfiguration;
import org.fsmlight.common.web.BasedOn;
import org.fsmlight.common.web.IfMatch;
import org.fsmlight.team.identity.throttling.ClientAddress;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockServletContext;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service's controllers and access rules, created without dependencies and never called. */
final class ServiceSurface implements AutoCloseable {

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(
            Caller.class, IfMatch.class, BasedOn.class, Jwt.class, ClientAddress.class);
  }

  private final AnnotationConfigWebApplicationContext context =
      new AnnotationConfigWebApplicationContext();

  /** One operation's handler, by method and path. */
  record Operation(String method, String path, HandlerMethod handler) {}

  @Configuration(proxyBeanMethods = false)
  @EnableWebMvc
  @EnableWebSecurity
  static class Web {

    @Bean
    JsonMapper json() {
      return JsonMapper.shared();
    }

    @Bean
    RequiredProperties requiredProperties() {
      return new RequiredProperties();
    }

    @Bean
    MeterRegistry meters() {
      return new SimpleMeterRegistry();
    }

    @Bean
    JwtDecoder jwtDecoder() {
      return token -> {
        throw new JwtException("no request carries a token");
      };
    }
  }

  ServiceSurface(Service service) {
    context.setServletContext(new MockServletContext());
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "contract",
                Map.of(
                    "fsm.service",
                    service.name(),
                    "springdoc.api-docs.version",
                    "openapi_3_1",
                    "springdoc.default-produces-media-type",
                    "application/json",
                    "springdoc.override-with-generic-response",
                    "false")));
    context.register(
        Web.class,
        SecurityConfiguration.class,
        SpringDocConfigProperties.class,
        SpringDocConfiguration.class,
        SpringDocWebMvcConfiguration.class);
    context.addBeanFactoryPostProcessor(
        factory -> {
          var beans = (DefaultListableBeanFactory) factory;
          Stream.of(service.packages(), "org.fsmlight.common")
              .flatMap(basePackage -> annotated(basePackage, RestController.class))
              .forEach(
                  controller ->
                      beans.registerBeanDefinition(controller.getName(), definition(controller)));
          registerAccessRules(service, beans);
        });
    context.refresh();
  }

  /** The OpenAPI document that springdoc generates. */
  JsonNode described() {
    try {
      var body =
          MockMvcBuilders.webAppContextSetup(context)
              .build()
              .perform(MockMvcRequestBuilders.get("/v3/api-docs"))
              .andReturn()
              .getResponse()
              .getContentAsByteArray();
      return JsonMapper.shared().readTree(body);
    } catch (Exception fault) {
      throw new IllegalStateException(fault);
    }
  }

  List<Operation> operations() {
    var handlers =
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    return handlers.getHandlerMethods().entrySet().stream()
        .filter(e -> e.getValue().getBeanType().getName().startsWith("org.fsmlight"))
        .flatMap(
            e ->
                e.getKey().getPathPatternsCondition().getPatterns().stream()
                    .map(PathPattern::getPatternString)
                    .flatMap(
                        path ->
                            e.getKey().getMethodsCondition().getMethods().stream()
                                .map(m -> new Operation(m.name(), path, e.getValue()))))
        .toList();
  }

  /** The roles that the access rules allow. */
  Set<Role> rolesOf(String method, String path) {
    var allowed = EnumSet.noneOf(Role.class);
    for (var role : Role.values()) {
      if (allows(new TestingAuthenticationToken("x", "x", "ROLE_" + role), method, path)) {
        allowed.add(role);
      }
    }
    return allowed;
  }

  boolean isPublic(String method, String path) {
    return allows(
        new AnonymousAuthenticationToken(
            "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")),
        method,
        path);
  }

  private boolean allows(Authentication caller, String method, String path) {
    var request =
        MockMvcRequestBuilders.request(
                HttpMethod.valueOf(method), URI.create(path.replaceAll("\\{[^}]*}", "x")))
            .buildRequest(new MockServletContext());
    request.setServletPath(request.getRequestURI());
    var chain = context.getBean(SecurityFilterChain.class);
    var rules =
        chain.getFilters().stream()
            .filter(AuthorizationFilter.class::isInstance)
            .map(AuthorizationFilter.class::cast)
            .findFirst()
            .orElseThrow()
            .getAuthorizationManager();
    var decision = rules.authorize(() -> caller, request);
    return decision != null && decision.isGranted();
  }

  private static void registerAccessRules(Service service, DefaultListableBeanFactory beans) {
    annotated(service.packages(), Configuration.class)
        .flatMap(configuration -> Stream.of(configuration.getDeclaredMethods()))
        .filter(method -> AccessRules.class.isAssignableFrom(method.getReturnType()))
        .forEach(
            method ->
                beans.registerBeanDefinition(
                    method.toString(),
                    new RootBeanDefinition(AccessRules.class, () -> rules(method))));
  }

  private static AccessRules rules(Method method) {
    try {
      var constructor = method.getDeclaringClass().getDeclaredConstructor();
      constructor.setAccessible(true);
      method.setAccessible(true);
      return (AccessRules) method.invoke(constructor.newInstance());
    } catch (ReflectiveOperationException fault) {
      throw new IllegalStateException(fault);
    }
  }

  @SuppressWarnings("unchecked")
  private static RootBeanDefinition definition(Class<?> controller) {
    return new RootBeanDefinition(
        (Class<Object>) controller, () -> new SpringObjenesis().newInstance(controller));
  }

  private static Stream<Class<?>> annotated(
      String basePackage, Class<? extends Annotation> annotation) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(annotation));
    var classes = new LinkedHashMap<String, Class<?>>();
    scanner
        .findCandidateComponents(basePackage)
        .forEach(
            c ->
                classes.put(
                    c.getBeanClassName(), ClassUtils.resolveClassName(c.getBeanClassName(), null)));
    return classes.values().stream();
  }

  @Override
  public void close() {
    context.close();
  }
}
