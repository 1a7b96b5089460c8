/**
 * Checks the bound that a plan claims, as a third party would: from the description of the
 * certificate and the problem, in numbers that cannot overflow, with nothing of the solver.
 */
@NullMarked
package org.quartermatch.testkit.certificate;

import org.jspecify.annotations.NullMarked;
