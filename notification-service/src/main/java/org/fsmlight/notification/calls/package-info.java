/** Where each request and call stands, as far as messages need it. */
@NullMarked
package org.fsmlight.notification.calls;

import org.jspecify.annotations.NullMarked;
