package org.fsmlight.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.function.ServerRequest;

class ForwardedHeadersTests {

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      textBlock =
          """
          198.51.100.7, none, 198.51.100.7
          198.51.100.7, '203.0.113.9', 198.51.100.7
          10.1.2.3, none, 10.1.2.3
          10.1.2.3, '203.0.113.9', 203.0.113.9
          10.1.2.3, '1.1.1.1, 203.0.113.9', 203.0.113.9
          10.1.2.3, '203.0.113.9, 10.9.9.9', 203.0.113.9
          10.1.2.3, '203.0.113.9, localhost', localhost
          10.1.2.3, '2001:db8::7', 2001:db8::7
          """)
  void acceptsForwardedAddressesOfTrustedProxiesOnly(
      String peer, String forwardedFor, String expected) {
    var request = new MockHttpServletRequest("GET", "/api/board");
    request.setRemoteAddr(peer);
    request.addHeader(ClientAddress.HEADER, "6.6.6.6");
    if (forwardedFor != null) {
      request.addHeader("X-Forwarded-For", forwardedFor);
    }

    var sent = new ClientAddress(List.of("10.0.0.0/8", "192.0.2.1")).addHeader(of(request));

    assertThat(sent.headers().header(ClientAddress.HEADER)).containsExactly(expected);
  }

  @Test
  void acceptsNoForwardedAddressWithoutTrustedProxies() {
    var request = new MockHttpServletRequest("GET", "/api/board");
    request.setRemoteAddr("10.1.2.3");
    request.addHeader("X-Forwarded-For", "203.0.113.9");

    var sent = new ClientAddress(List.of()).addHeader(of(request));

    assertThat(sent.headers().header(ClientAddress.HEADER)).containsExactly("10.1.2.3");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      textBlock =
          """
          /login, 'fsm-session=a; fsm-login=b; XSRF-TOKEN=c', fsm-login=b
          /oauth2/authorize, '__Host-fsm-session=a;__Host-fsm-login=b==', __Host-fsm-login=b==
          /oauth2/authorize, 'fsm-session=a; xfsm-login=b', none
          /api/board, 'fsm-session=a; fsm-login=b', none
          """)
  void forwardsOnlyTheLoginTicketAndOnlyToTheLogin(String path, String cookies, String forwarded) {
    var request = new MockHttpServletRequest("POST", path);
    request.addHeader("Cookie", cookies);

    var sent = CookieFilter.retainLoginTicket(of(request)).headers().header("Cookie");

    if (forwarded == null) {
      assertThat(sent).isEmpty();
    } else {
      assertThat(sent).containsExactly(forwarded);
    }
  }

  private static ServerRequest of(MockHttpServletRequest request) {
    return ServerRequest.create(request, List.of());
  }
}
