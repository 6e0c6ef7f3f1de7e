/** Keeps profile pictures. */
@NullMarked
package org.fsmlight.team.pictures.mongo;

import org.jspecify.annotations.NullMarked;
