/** The flows of the user guides and their special cases, run against the product. */
package org.fsmlight.stories;
