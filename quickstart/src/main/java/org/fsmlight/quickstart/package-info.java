/**
 * Runs the services, which stay independent applications, in one JVM with embedded infrastructure.
 */
@NullMarked
package org.fsmlight.quickstart;

import org.jspecify.annotations.NullMarked;
