package org.quartermatch.files.ads;

import java.util.Optional;
import java.util.regex.Pattern;
import org.quartermatch.model.EmploymentForm;

/**
 * The form of employment: from fields, from the title, and for a minijob from the text where it
 * offers nothing else. Where an ad says nothing of it, it is not known: regular work and a minijob
 * are judged apart.
 */
final class FormText {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern TITLE_APPRENTICESHIP =
      Pattern.compile("\\b(?:ausbildung|auszubildende[rn]?|azubis?)\\b", FLAGS);
  private static final Pattern TITLE_INTERNSHIP =
      Pattern.compile("\\b(?:praktikum|praktikant\\w*|internship|intern)\\b", FLAGS);
  private static final Pattern TITLE_MINIJOB =
      Pattern.compile(
          "\\bmini-?job|geringfügig|(?:450|520|538|556|603|633)\\s?(?:-?\\s?euro|€)", FLAGS);
  private static final Pattern TITLE_NO_EMPLOYMENT =
      Pattern.compile(
          "\\b(?:freelance\\w*|freiberuf\\w*|ehrenamt\\w*|duales studium|selbständig\\w*"
              + "|selbstständig\\w*|bachelorarbeit|masterarbeit)\\b",
          FLAGS);
  private static final Pattern NOT_A_MINIJOB =
      Pattern.compile("kein\\w* mini-?job|kein\\w* geringfügig", FLAGS);

  /** What the text offers, not what its bookkeeping deals with. */
  private static final Pattern TEXT_MINIJOB =
      Pattern.compile(
          "\\bmini-?job-?\\s?basis|\\b(?:als|im|einen|ein|auf) mini-?job\\b|\\bmini-?job \\("
              + "|geringfügige[nr]? beschäftigung|auf geringfügiger basis|geringfügig beschäftigt"
              + "|(?:450|520|538|556|603|633)[,.\\s-]{0,2}(?:euro|€)-?\\s?(?:basis|job)"
              + "|(?:arbeitszeit|anstellungsart|beschäftigungsart|art der stelle)\\s?:[^\\n]{0,40}mini-?job",
          FLAGS);

  private FormText() {}

  static Reading<EmploymentForm> read(JobAd ad) {
    if (ad.times().contains(JobAd.Times.NO_EMPLOYMENT)
        || TITLE_NO_EMPLOYMENT.matcher(ad.title()).find()) {
      return Reading.none(AdGap.NO_SUCH_FORM);
    }
    if (ad.form().isPresent()) {
      return Reading.of(ad.form().get());
    }
    Optional<EmploymentForm> byTitle = byTitle(ad.title());
    if (byTitle.isPresent()) {
      return Reading.of(byTitle.get());
    }
    boolean minijob =
        ad.times().contains(JobAd.Times.MINIJOB)
            || (TEXT_MINIJOB.matcher(ad.description()).find()
                && !NOT_A_MINIJOB.matcher(ad.description()).find());
    if (!minijob) {
      return Reading.none(AdGap.NOT_STATED);
    }
    boolean more =
        ad.times().contains(JobAd.Times.FULL_TIME)
            || HoursText.FULL_TIME.matcher(ad.text()).find()
            || HoursText.PART_TIME.matcher(ad.text()).find();
    return more ? Reading.none(AdGap.SEVERAL_FORMS) : Reading.of(EmploymentForm.MINIJOB);
  }

  private static Optional<EmploymentForm> byTitle(String title) {
    if (TITLE_APPRENTICESHIP.matcher(title).find()) {
      return Optional.of(EmploymentForm.APPRENTICESHIP);
    }
    if (TITLE_INTERNSHIP.matcher(title).find()) {
      return Optional.of(EmploymentForm.INTERNSHIP);
    }
    boolean more =
        HoursText.FULL_TIME.matcher(title).find() || HoursText.PART_TIME.matcher(title).find();
    return TITLE_MINIJOB.matcher(title).find() && !NOT_A_MINIJOB.matcher(title).find() && !more
        ? Optional.of(EmploymentForm.MINIJOB)
        : Optional.empty();
  }
}
