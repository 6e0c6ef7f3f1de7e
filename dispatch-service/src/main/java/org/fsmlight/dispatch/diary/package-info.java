/** A technician's taken times, which never overlap unless a dispatcher says so. */
@NullMarked
package org.fsmlight.dispatch.diary;

import org.jspecify.annotations.NullMarked;
