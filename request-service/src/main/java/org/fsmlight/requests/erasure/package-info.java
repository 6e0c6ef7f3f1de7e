/** An operator has a client erased: what is finished is redacted, what is not is named. */
@NullMarked
package org.fsmlight.requests.erasure;

import org.jspecify.annotations.NullMarked;
