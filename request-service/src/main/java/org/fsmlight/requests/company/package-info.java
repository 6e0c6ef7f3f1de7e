/** The companies a request can be offered to, as team-service tells of them. */
@NullMarked
package org.fsmlight.requests.company;

import org.jspecify.annotations.NullMarked;
