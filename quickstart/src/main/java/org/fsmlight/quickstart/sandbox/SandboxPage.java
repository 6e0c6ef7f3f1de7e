package org.fsmlight.quickstart.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the page and its assets. */
@Controller
class SandboxPage implements WebMvcConfigurer, HandlerInterceptor {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  /** Inline styles are allowed for mails, which are shown in a frame that runs no scripts. */
  private static final String OWN_CODE_ONLY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  @GetMapping({"/sandbox", "/sandbox/"})
  ResponseEntity<Resource> page() {
    return ResponseEntity.ok()
        .contentType(HTML)
        .body(new ClassPathResource("sandbox/sandbox.html"));
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry handlers) {
    handlers.addResourceHandler("/sandbox/**").addResourceLocations("classpath:/sandbox/");
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this).addPathPatterns("/sandbox", "/sandbox/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    response.setHeader("Content-Security-Policy", OWN_CODE_ONLY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    return true;
  }
}
