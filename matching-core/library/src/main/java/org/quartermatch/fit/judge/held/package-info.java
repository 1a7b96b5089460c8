/**
 * What a participant holds, looked up by the code that is asked for: {@link
 * org.quartermatch.fit.judge.held.SkillProfile skills} and {@link
 * org.quartermatch.fit.judge.held.LanguageProfile languages}.
 *
 * <p>Not exported. It knows of no points: {@link org.quartermatch.fit.judge} judges.
 */
@NullMarked
package org.quartermatch.fit.judge.held;

import org.jspecify.annotations.NullMarked;
