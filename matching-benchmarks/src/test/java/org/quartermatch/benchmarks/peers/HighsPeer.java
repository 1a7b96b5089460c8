package org.quartermatch.benchmarks.peers;

/** HiGHS, see {@link MipPeer}. */
public final class HighsPeer extends MipPeer {
  public HighsPeer() {
    super("highs", "HIGHS");
  }
}
