/** Hosts the services, which stay independent applications, in one JVM on embedded parts. */
@NullMarked
package org.fsmlight.quickstart;

import org.jspecify.annotations.NullMarked;
