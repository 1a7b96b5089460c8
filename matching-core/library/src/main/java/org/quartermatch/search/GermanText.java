package org.quartermatch.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.quartermatch.taxonomy.titles.GermanTitles;

/**
 * How titles, descriptions and queries are read: as a person would who does not mind gender, typing
 * of umlauts, endings, or whether German writes it in one word.
 *
 * <ol>
 *   <li>{@link GermanTitles} brings the text to folded words, whoever they address ({@code
 *       Altenpflegehelfer*innen} becomes {@code altenpflegehelfer}), before there are tokens.
 *   <li>Stop words go, plural vowel changes of known words are undone ({@code plaetze}, {@code
 *       platz}).
 *   <li>{@link CompoundFilter} adds the parts of compounds: {@code alten}, {@code pflege}, {@code
 *       helfer}.
 *   <li>Endings go, by Lucene's light stemmer for German (Savoy, "Light stemming approaches for the
 *       French, Portuguese, German and Hungarian languages", SAC 2006).
 * </ol>
 *
 * <p>A word of a query finds opportunities that have it as a word or as part of a compound; a
 * compound also finds its parts close together, so that {@code Pflegehelfer} finds {@code
 * Altenpflegehelfer}, and {@code Küchenhilfe} finds {@code Hilfe in der Küche}. Several words are
 * alternatives: who has more of them comes first. Words in the title count more.
 *
 * <p>Immutable and safe for use by several threads. An index must be opened with the same
 * vocabulary that its opportunities were put with, else compounds are found less well.
 */
public final class GermanText {
  private static final float TITLE_BOOST = 3;

  /** A compound's parts count less than the compound itself. */
  private static final float PARTS_BOOST = 0.5f;

  /** Room between the parts of a compound: {@code Hilfe in der Küche}, in any order. */
  private static final int PARTS_SLOP = 4;

  /** Words of a query beyond these are left out, which bounds its cost. */
  private static final int MOST_WORDS = 40;

  private static final CharArraySet STOP_WORDS = stopWords();

  private final Analyzer analyzer;

  /** A word of a query: its whole form and the parts it has, stemmed. */
  private record Word(String whole, List<String> parts) {}

  private GermanText(CompoundParts parts) {
    this.analyzer = new TextAnalyzer(parts);
  }

  /** Takes compounds apart by a list of frequent words of the field. */
  public static GermanText plain() {
    return withVocabulary(List.of());
  }

  /**
   * Takes compounds apart by a list of frequent words of the field and by a vocabulary.
   *
   * @param vocabulary texts with words of the field, such as the labels of occupations
   */
  public static GermanText withVocabulary(Collection<String> vocabulary) {
    return new GermanText(
        CompoundParts.withVocabulary(
            vocabulary.stream().flatMap(text -> GermanTitles.words(text).stream())));
  }

  Analyzer analyzer() {
    return analyzer;
  }

  static String normalise(String text) {
    return GermanTitles.normalise(text);
  }

  /** The query for a text as a person types it. */
  Query toQuery(String query) {
    Set<Word> words = words(query);
    if (words.isEmpty()) {
      return new MatchNoDocsQuery("no word in the query");
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Word word : words) {
      addWord(word, OpportunityDocument.TITLE, TITLE_BOOST, any);
      addWord(word, OpportunityDocument.DESCRIPTION, 1, any);
    }
    return any.build();
  }

  private static void addWord(Word word, String field, float boost, BooleanQuery.Builder any) {
    Query whole = new TermQuery(new Term(field, word.whole()));
    any.add(new BoostQuery(whole, boost), Occur.SHOULD);
    if (!word.parts().isEmpty()) {
      Query parts = new PhraseQuery(PARTS_SLOP, field, word.parts().toArray(String[]::new));
      any.add(new BoostQuery(parts, boost * PARTS_BOOST), Occur.SHOULD);
    }
  }

  private Set<Word> words(String text) {
    Set<Word> words = new LinkedHashSet<>();
    try (TokenStream tokens = analyzer.tokenStream(OpportunityDocument.TITLE, normalise(text))) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute position = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      String whole = "";
      List<String> parts = new ArrayList<>();
      while (words.size() < MOST_WORDS && tokens.incrementToken()) {
        if (position.getPositionIncrement() == 0) {
          parts.add(term.toString());
        } else {
          addTo(words, whole, parts);
          whole = term.toString();
          parts.clear();
        }
      }
      addTo(words, whole, parts);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory does not fail
    }
    return words;
  }

  private static void addTo(Set<Word> words, String whole, List<String> parts) {
    if (!whole.isEmpty() && words.size() < MOST_WORDS) {
      words.add(new Word(whole, List.copyOf(parts)));
    }
  }

  /** Lucene's list, spelt as {@link GermanTitles} spells. */
  private static CharArraySet stopWords() {
    CharArraySet folded = new CharArraySet(300, false);
    for (Object word : GermanAnalyzer.getDefaultStopSet()) {
      folded.add(CompoundParts.fold(new String((char[]) word)));
    }
    return CharArraySet.unmodifiableSet(folded);
  }

  private static final class TextAnalyzer extends Analyzer {
    private final CompoundParts parts;

    private TextAnalyzer(CompoundParts parts) {
      this.parts = parts;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new WhitespaceTokenizer();
      TokenStream tokens = new StopFilter(words, STOP_WORDS);
      tokens = new PluralHeadFilter(tokens);
      tokens = new CompoundFilter(tokens, parts);
      tokens = new GermanLightStemFilter(tokens);
      return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(tokens));
    }
  }
}
