package org.quartermatch.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * A snapshot's hold on Lucene's reader: a question that is being answered is answered to its end,
 * whoever closes the snapshot meanwhile; after that there are none. Safe for use by several
 * threads.
 */
final class Hold implements AutoCloseable {
  interface Question<R> {
    R answer() throws IOException;
  }

  private final IndexReader reader;
  private boolean closed;

  /** Takes over the reference that the caller holds. */
  Hold(IndexReader reader) {
    this.reader = reader;
  }

  /** Answers while holding the reader, so that {@link #close()} does not pull it away. */
  <R> R ask(Question<R> question) {
    synchronized (this) {
      if (closed) {
        throw new IllegalStateException("The snapshot is closed. Take a new one from the index.");
      }
      reader.incRef();
    }
    try {
      try {
        return question.answer();
      } finally {
        reader.decRef();
      }
    } catch (AlreadyClosedException e) {
      throw new IllegalStateException("The index is closed. Open it anew.", e);
    } catch (IOException e) {
      throw IndexException.unreadable(e);
    }
  }

  /** Lets go. Closing twice does nothing. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    try {
      reader.decRef();
    } catch (IOException e) {
      throw new IndexException("A snapshot could not be closed: " + e.getMessage(), e);
    }
  }
}
