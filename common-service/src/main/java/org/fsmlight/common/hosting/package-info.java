/** Several applications on one class path, each with its own auto-configurations. */
@NullMarked
package org.fsmlight.common.hosting;

import org.jspecify.annotations.NullMarked;
