/** Keeps the directory in MongoDB. */
@NullMarked
package org.fsmlight.notification.directory.mongo;

import org.jspecify.annotations.NullMarked;
