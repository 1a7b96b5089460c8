/**
 * Skills and occupations: what is narrower than what, and what it is called.
 *
 * <p>Everything starts with a {@link org.quartermatch.taxonomy.Taxonomy}:
 *
 * {@snippet :
 * Taxonomy taxonomy = Taxonomy.load(Path.of("esco")); // ESCO's CSV export, unpacked or zipped
 * }
 *
 * <p>Without one, {@link org.quartermatch.taxonomy.Taxonomy#none()} lets every code match only
 * itself; {@link org.quartermatch.taxonomy.Taxonomy#ofCsv} reads any other taxonomy from a file of
 * two columns.
 *
 * <p>A requirement is met by the skill itself or by a narrower one:
 *
 * {@snippet :
 * boolean counts = held.equals(required) || taxonomy.isNarrower(held, required);
 * List<String> all = taxonomy.narrower(required);
 * }
 *
 * <p>A job title leads to an occupation, and this to the skills that it usually needs:
 *
 * {@snippet :
 * Taxonomy.OccupationMatch match = taxonomy.occupations("Küchenhilfe (m/w/d)", 1).getFirst();
 * Optional<String> group = taxonomy.isco08(match.occupation());
 * List<Taxonomy.OccupationSkill> skills = taxonomy.skillsOf(match.occupation());
 * Optional<String> name = taxonomy.label(skills.getFirst().skill(), Locale.GERMAN);
 * }
 *
 * <p>A title can be written for anybody: {@code Altenpflegehelfer/in}, {@code
 * Altenpflegehelfer*innen} and the like are {@linkplain
 * org.quartermatch.taxonomy.Taxonomy#normaliseTitle one form}.
 *
 * <p>What cannot be read is a {@link org.quartermatch.taxonomy.TaxonomyFormatException} that lists
 * every problem with its file and line. All other classes are immutable and thread-safe.
 *
 * <p>ESCO is the classification of European Skills, Competences, Qualifications and Occupations of
 * the European Commission, <a href="https://esco.ec.europa.eu">esco.ec.europa.eu</a>, CC BY 4.0.
 */
@NullMarked
package org.quartermatch.taxonomy;

import org.jspecify.annotations.NullMarked;
