/** Demo companies with their people, seeded at start where configuration asks for it. */
@NullMarked
package org.fsmlight.team.demo;

import org.jspecify.annotations.NullMarked;
