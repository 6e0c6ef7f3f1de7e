package org.fsmlight.gateway.support;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The contacts of the support.
 *
 * @param support in the order in which pages show them
 */
@ConfigurationProperties("fsm")
record SupportSettings(@DefaultValue List<SupportContact> support) {}
