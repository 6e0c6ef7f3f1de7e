/** The sessions of browsers, in a store that all gateways share. */
@NullMarked
package org.fsmlight.gateway.session;

import org.jspecify.annotations.NullMarked;
