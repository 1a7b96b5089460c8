package org.quartermatch.search;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.quartermatch.model.Opportunity;

/**
 * A store that is not written here: it refuses every order by an {@link IllegalStateException}.
 *
 * @param <S> what a segment is packed into
 */
sealed interface UnwrittenStore<S> extends OpportunityStore<S>
    permits OpportunityReader, OpportunityMoment {
  /**
   * Why it takes no such call, and what to do instead.
   *
   * @param call by its name
   * @throws IllegalStateException if it is closed
   */
  IllegalStateException refused(String call);

  @Override
  default boolean isWritten() {
    return false;
  }

  @Override
  default void put(Collection<? extends Opportunity> opportunities) {
    throw refused("put");
  }

  @Override
  default void remove(Collection<String> ids) {
    throw refused("remove");
  }

  @Override
  default long commit(Optional<String> mark) {
    throw refused("commit");
  }

  @Override
  default Committed<S> commitAndTell(Optional<String> mark) {
    throw refused("commit");
  }

  @Override
  default long copyTo(Path target) {
    throw refused("backup");
  }
}
