/** Keeps this service's copies of the directory and the calls in MongoDB, each if newer. */
@NullMarked
package org.fsmlight.notification.mongo;

import org.jspecify.annotations.NullMarked;
