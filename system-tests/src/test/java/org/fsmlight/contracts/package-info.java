/** Documents of the HTTP API, the events and the services, generated from the code. */
package org.fsmlight.contracts;
