/** The organizers of appointments in MongoDB. */
@NullMarked
package org.fsmlight.notification.wording.mongo;

import org.jspecify.annotations.NullMarked;
