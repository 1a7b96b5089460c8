package org.quartermatch.search;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.compound.CompoundWordTokenFilterBase;

/** Adds to each compound its {@link CompoundParts parts}, at the compound's position. */
final class CompoundFilter extends CompoundWordTokenFilterBase {
  private final CompoundParts parts;

  CompoundFilter(TokenStream input, CompoundParts parts) {
    super(input, CharArraySet.EMPTY_SET, false);
    this.parts = parts;
  }

  @Override
  protected void decompose() {
    List<CompoundParts.Span> spans = parts.of(termAtt.buffer(), termAtt.length());
    for (CompoundParts.Span span : spans) {
      tokens.add(new CompoundToken(span.start(), span.length()));
    }
  }
}
