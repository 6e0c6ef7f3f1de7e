/** Everything the product needs around it, in one process: broker, store, mail and push. */
@NullMarked
package org.fsmlight.embedded;

import org.jspecify.annotations.NullMarked;
