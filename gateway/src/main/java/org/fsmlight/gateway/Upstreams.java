package org.fsmlight.gateway;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * All upstreams, as {@code fsm.neighbours.NAME.uri} and {@code .paths}.
 *
 * @param trustedProxies addresses or networks of the proxies in front of the gateway
 */
@ConfigurationProperties("fsm")
record Upstreams(
    @Name("neighbours") Map<String, Upstream> byName, @DefaultValue List<String> trustedProxies) {}
