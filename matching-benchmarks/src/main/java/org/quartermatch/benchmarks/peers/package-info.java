/**
 * What other solvers are compared by: the interface that each is put behind, and one judge of
 * plans. The solvers themselves are among the tests, as the library must not depend on them.
 */
@NullMarked
package org.quartermatch.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
