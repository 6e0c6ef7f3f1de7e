/** The contracts of HTTP and events, read off the code that keeps them. */
package org.fsmlight.contracts;
