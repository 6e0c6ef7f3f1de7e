/** Technicians in MongoDB. */
@NullMarked
package org.fsmlight.dispatch.technicians.mongo;

import org.jspecify.annotations.NullMarked;
