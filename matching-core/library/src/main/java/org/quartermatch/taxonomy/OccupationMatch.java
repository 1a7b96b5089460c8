package org.quartermatch.taxonomy;

/**
 * An occupation found by a title.
 *
 * @param occupation its code
 * @param label the label that was most like the title: the preferred or another one, in any
 *     language loaded
 * @param permille how alike they are: 1 to 999, or 1,000 if they are the same
 * @param exact true if title and label are the same once both are normalised, see {@link
 *     GermanTitles}
 */
public record OccupationMatch(String occupation, String label, int permille, boolean exact) {}
