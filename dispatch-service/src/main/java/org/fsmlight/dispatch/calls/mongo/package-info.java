/** Service calls in MongoDB. */
@NullMarked
package org.fsmlight.dispatch.calls.mongo;

import org.jspecify.annotations.NullMarked;
