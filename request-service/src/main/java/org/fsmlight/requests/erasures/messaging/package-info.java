/** Publishes client erasures, and consumes them. */
@NullMarked
package org.fsmlight.requests.erasures.messaging;

import org.jspecify.annotations.NullMarked;
