/** Client erasures in MongoDB. */
@NullMarked
package org.fsmlight.requests.erasures.mongo;

import org.jspecify.annotations.NullMarked;
