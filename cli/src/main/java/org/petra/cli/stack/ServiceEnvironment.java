package org.petra.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the services must know of each other: ports, the internal key, the database, folders. */
final class ServiceEnvironment {

  private final StackSettings settings;
  private final String internalKey;
  private final Map<Service, Integer> ports;

  private ServiceEnvironment(
      StackSettings settings, String internalKey, Map<Service, Integer> ports) {
    this.settings = settings;
    this.internalKey = internalKey;
    this.ports = ports;
  }

  /** An environment with a new internal key and free ports for all but the gateway. */
  static ServiceEnvironment choose(StackSettings settings) {
    String internalKey = PrivateFiles.newSecret();
    PrivateFiles.write(settings.data().internalKey(), internalKey);
    return new ServiceEnvironment(settings, internalKey, freePorts(settings.port()));
  }

  private static Map<Service, Integer> freePorts(int gatewayPort) {
    Map<Service, Integer> ports = new EnumMap<>(Service.class);
    List<ServerSocket> held = new ArrayList<>();
    try {
      // All are held until each is chosen, or the system could give one of them twice.
      for (Service service : Service.values()) {
        if (service == Service.GATEWAY) {
          ports.put(service, gatewayPort);
        } else {
          ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
          held.add(socket);
          ports.put(service, socket.getLocalPort());
        }
      }
      for (ServerSocket socket : held) {
        socket.close();
      }
      return ports;
    } catch (IOException e) {
      throw new UncheckedIOException("No free port on loopback", e);
    }
  }

  String internalKey() {
    return internalKey;
  }

  int port(Service service) {
    return ports.getOrDefault(service, 0);
  }

  /** The gateway's environment, which needs no database. */
  Map<String, String> ofGateway() {
    Map<String, String> environment = common(Service.GATEWAY);
    environment.put("PETRA_KEYS_DIRECTORY", settings.data().keys().toString());
    // Some clients leave the port out of their Host header; links in answers must have it.
    environment.put("PETRA_PUBLIC_URL", "http://localhost:" + port(Service.GATEWAY));
    return environment;
  }

  /** The environment of a service over {@code database}. */
  Map<String, String> of(Service service, Database database) {
    Map<String, String> environment = common(service);
    environment.put("PETRA_DATABASE_URL", database.url());
    environment.put("PETRA_DATABASE_PASSWORD", database.passwords().getOrDefault(service, ""));
    environment.put("PETRA_STORAGE_DIRECTORY", settings.data().storage().toString());
    environment.put(
        "PETRA_DEIDENTIFICATION_DIRECTORY",
        settings.data().secrets().resolve("deidentification").toString());
    return environment;
  }

  private Map<String, String> common(Service service) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PETRA_PORT", Integer.toString(port(service)));
    environment.put("PETRA_ADDRESS", "127.0.0.1");
    environment.put("PETRA_INTERNAL_KEY", internalKey);
    ports.forEach(
        (other, port) -> {
          if (other != Service.GATEWAY) {
            environment.put(other.urlKey(), "http://127.0.0.1:" + port);
          }
        });
    return environment;
  }
}
