/** Sessions of people's browsers, kept where every gateway finds them. */
@NullMarked
package org.fsmlight.gateway.session;

import org.jspecify.annotations.NullMarked;
