/** ErasureProcess in MongoDB. */
@NullMarked
package org.fsmlight.requests.erasure.mongo;

import org.jspecify.annotations.NullMarked;
