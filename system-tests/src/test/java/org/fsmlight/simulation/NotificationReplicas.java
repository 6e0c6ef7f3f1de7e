package org.fsmlight.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.fsmlight.notification.calls.InMemoryCalls;
import org.fsmlight.notification.companies.InMemoryDirectory;
import org.fsmlight.notification.planning.InMemoryBroadcasts;

/** The replicas and broadcasts of notification-service. Crashes do not change them. */
record NotificationReplicas(
    InMemoryCalls calls, InMemoryDirectory directory, InMemoryBroadcasts broadcasts) {

  NotificationReplicas() {
    this(new InMemoryCalls(), new InMemoryDirectory(), new InMemoryBroadcasts());
  }

  /** The access of one instance to a port. It fails once the instance has crashed. */
  static <P> P connect(ServiceInstance instance, Class<P> port, P adapter) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              instance.beforePortAccess();
              try {
                return method.invoke(adapter, arguments);
              } catch (InvocationTargetException fault) {
                throw fault.getCause();
              }
            }));
  }
}
