/** Erases a client on an operator's command: finished requests are redacted, others reported. */
@NullMarked
package org.fsmlight.requests.erasures;

import org.jspecify.annotations.NullMarked;
