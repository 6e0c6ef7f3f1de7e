/** Stores profile pictures. */
@NullMarked
package org.fsmlight.team.organization.pictures.mongo;

import org.jspecify.annotations.NullMarked;
