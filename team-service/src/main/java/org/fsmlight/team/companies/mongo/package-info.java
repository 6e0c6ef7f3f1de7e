/** Keeps companies. */
@NullMarked
package org.fsmlight.team.companies.mongo;

import org.jspecify.annotations.NullMarked;
