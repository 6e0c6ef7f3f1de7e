/** Technicians' diaries: reserved times, which overlap only if a dispatcher allows it. */
@NullMarked
package org.fsmlight.dispatch.diaries;

import org.jspecify.annotations.NullMarked;
