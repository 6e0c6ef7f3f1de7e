/** Which clients were erased, in the words of the contracts. */
@NullMarked
package org.fsmlight.requests.erasure.messaging;

import org.jspecify.annotations.NullMarked;
