package org.quartermatch.benchmarks.peers;

/** SCIP, see {@link MipPeer}. */
public final class ScipPeer extends MipPeer {
  public ScipPeer() {
    super("scip", "SCIP");
  }
}
