/** Delivery of pushes to Firebase Cloud Messaging. */
@NullMarked
package org.fsmlight.notification.sending.fcm;

import org.jspecify.annotations.NullMarked;
