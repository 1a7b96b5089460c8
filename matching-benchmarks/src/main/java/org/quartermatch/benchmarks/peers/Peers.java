package org.quartermatch.benchmarks.peers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The peers that are on the class path. */
public final class Peers {
  private Peers() {}

  /** All of them, by name. */
  public static Collection<Peer> all() {
    Map<String, Peer> peers = new TreeMap<>();
    ServiceLoader.load(Peer.class).forEach(peer -> peers.put(peer.name(), peer));
    return peers.values();
  }

  /**
   * Those with these names, in this order.
   *
   * @throws IllegalArgumentException if there is none of a name; says which there are
   */
  public static List<Peer> named(List<String> names, Collection<Peer> peers) {
    List<Peer> named = new ArrayList<>();
    for (String name : names) {
      named.add(
          peers.stream()
              .filter(peer -> peer.name().equals(name))
              .findFirst()
              .orElseThrow(() -> unknown(name, peers)));
    }
    return named;
  }

  private static IllegalArgumentException unknown(String name, Collection<Peer> peers) {
    return new IllegalArgumentException(
        "there is no peer '"
            + name
            + "'; "
            + (peers.isEmpty()
                ? "no peer is on the class path, as they come with the tests only: start the"
                    + " program by matching-benchmarks/bench"
                : "allowed: " + String.join(", ", peers.stream().map(Peer::name).toList())));
  }
}
