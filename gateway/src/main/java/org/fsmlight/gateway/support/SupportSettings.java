package org.fsmlight.gateway.support;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom to ask for help.
 *
 * @param support in the order in which all are shown
 */
@ConfigurationProperties("fsm")
record SupportSettings(@DefaultValue List<Contact> support) {}
