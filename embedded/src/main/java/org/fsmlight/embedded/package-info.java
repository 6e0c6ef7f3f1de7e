/** Broker, store, mail sink and push stand-in for one process without Docker. */
@NullMarked
package org.fsmlight.embedded;

import org.jspecify.annotations.NullMarked;
