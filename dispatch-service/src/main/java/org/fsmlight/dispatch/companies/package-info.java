/** The companies' names and time zones: this service's own view. */
@NullMarked
package org.fsmlight.dispatch.companies;

import org.jspecify.annotations.NullMarked;
