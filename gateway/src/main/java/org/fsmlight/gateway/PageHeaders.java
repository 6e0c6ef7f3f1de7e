package org.fsmlight.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What a browser may do with the gateway's pages: no foreign or inline code, no trace of a link.
 */
@Configuration(proxyBeanMethods = false)
class PageHeaders implements WebMvcConfigurer, HandlerInterceptor {

  private static final String[] PAGES = {"/", "/board", "/invitation/*"};
  private static final String ASSETS = "/pages/**";
  private static final String OWN_CODE_ALONE =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this).addPathPatterns(PAGES).addPathPatterns(ASSETS);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    response.setHeader("Content-Security-Policy", OWN_CODE_ALONE);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer"); // an invitation's path is a secret
    response.setHeader(HttpHeaders.CACHE_CONTROL, isAsset(request) ? "no-cache" : "no-store");
    return true;
  }

  private static boolean isAsset(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/pages/");
  }
}
