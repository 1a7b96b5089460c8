package org.quartermatch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.quartermatch.digest.Digest;
import org.quartermatch.fit.Criterion;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.OpeningHours;

/** Makes the {@link Fingerprint} of what judges. */
final class EngineFingerprint {
  private static final String VERSION_FILE = "version.properties";
  private static final String VERSION = version();

  private EngineFingerprint() {}

  /** O(providers), and the size of the taxonomy once. */
  static Fingerprint of(FitCalculator calculator) {
    return new Fingerprint(
        VERSION,
        calculator.date(),
        calculator.policy().version(),
        calculator.setting().taxonomy().version(),
        childcare(calculator.providers()),
        criteria(calculator.ownCriteria()),
        calculator
            .setting()
            .time()
            .travelTimes()
            .version()
            .map(version -> new Digest("travel times").add(version).digits())
            .orElse(Fingerprint.UNKNOWN));
  }

  private static String version() {
    Properties properties = new Properties();
    try (InputStream in = EngineFingerprint.class.getResourceAsStream(VERSION_FILE)) {
      if (in == null) {
        throw new IllegalStateException(
            VERSION_FILE + " is missing beside the classes; take the library as it was built");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the library's version cannot be read", e);
    }
    return properties.getProperty("version");
  }

  private static String childcare(List<ChildcareProvider> providers) {
    Digest digest = new Digest("childcare").add(providers.size());
    providers.forEach(provider -> add(provider, digest));
    return digest.digits();
  }

  /** All that there is of a provider: its name stands in sentences, its Quarter in files. */
  private static void add(ChildcareProvider provider, Digest digest) {
    digest
        .add(provider.id())
        .add(provider.name())
        .add(provider.quarter())
        .add(Double.doubleToLongBits(provider.location().latitude()))
        .add(Double.doubleToLongBits(provider.location().longitude()))
        .add(provider.openingHours().namesHolidays() ? 1 : 0)
        .add(provider.openingHours().minutes().size());
    for (OpeningHours.MinuteSpan span : provider.openingHours().minutes()) {
      digest.add(span.start()).add(span.end());
    }
    for (AgeGroup group : AgeGroup.values()) {
      digest.add(provider.offers(group) ? provider.places(group) : -1);
    }
    digest.add(provider.availableFrom().map(Object::toString));
  }

  /** In their order, in which their reasons stand. */
  private static String criteria(List<Criterion> own) {
    if (own.stream().anyMatch(criterion -> criterion.version().isEmpty())) {
      return Fingerprint.UNKNOWN;
    }
    Digest digest = new Digest("criteria").add(own.size());
    own.forEach(
        criterion -> digest.add(criterion.code()).add(criterion.weight()).add(criterion.version()));
    return digest.digits();
  }
}
