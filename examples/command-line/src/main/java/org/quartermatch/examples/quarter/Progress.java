package org.quartermatch.examples.quarter;

import java.io.PrintWriter;
import org.quartermatch.placement.PlacementProgress;
import org.quartermatch.placement.PlacementProgress.Listener;

/**
 * One line on stderr that says what is being done; nothing where stderr is no terminal, which the
 * start script finds out ({@code -Dquarter.progress=true}) because Java cannot.
 */
final class Progress implements Listener, AutoCloseable {
  private static final String BACK_AND_ERASE = "\r\033[K";

  private final PrintWriter err;
  private final Texts texts;
  private final boolean shown;

  Progress(PrintWriter err, Texts texts) {
    this(err, texts, Boolean.getBoolean("quarter.progress"));
  }

  Progress(PrintWriter err, Texts texts, boolean shown) {
    this.err = err;
    this.texts = texts;
    this.shown = shown;
  }

  /** Says what is being done now. */
  void stage(String key, Object... arguments) {
    show(texts.of(key, arguments));
  }

  @Override
  public boolean progress(PlacementProgress progress) {
    show(
        texts.of(
            "progress." + progress.phase().name(),
            progress.placed(),
            progress.steps(),
            progress.elapsed().toSeconds()));
    return true;
  }

  @Override
  public boolean options(int done, int all) {
    show(texts.of("progress.OPTIONS", done, all));
    return true;
  }

  private void show(String line) {
    if (shown) {
      err.print(BACK_AND_ERASE + line);
      err.flush();
    }
  }

  /** Takes the line away, before something else is written. */
  void clear() {
    show("");
  }

  @Override
  public void close() {
    clear();
  }
}
