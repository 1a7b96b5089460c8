package org.quartermatch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps the walls of the house: model, texts, taxonomy, fit, then search and placement side by
 * side, then the front door; each package knows only what lies before it. So do the rooms of the
 * placement solver: packed, flow, bound, build, then moves and insight side by side, then the
 * solver itself.
 */
@AnalyzeClasses(packages = "org.quartermatch", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
  private static final String FRONT = "org.quartermatch";
  private static final String MODEL = "org.quartermatch.model..";
  private static final String TEXTS = "org.quartermatch.texts..";
  private static final String TAXONOMY = "org.quartermatch.taxonomy..";
  private static final String FIT = "org.quartermatch.fit..";
  private static final String JUDGE = "org.quartermatch.fit.judge";
  private static final String HELD = "org.quartermatch.fit.judge.held";
  private static final String TIME = "org.quartermatch.fit.judge.time";
  private static final String COLUMNS = "org.quartermatch.fit.columns";
  private static final String SEARCH = "org.quartermatch.search..";
  private static final String SHORTLIST = "org.quartermatch.shortlist..";
  private static final String PLACEMENT = "org.quartermatch.placement..";
  private static final String RECORDS = "org.quartermatch.placement";
  private static final String SOLVER = "org.quartermatch.placement.solver..";
  private static final String CONDUCTOR = "org.quartermatch.placement.solver";
  private static final String PACKED = "org.quartermatch.placement.solver.packed..";
  private static final String FLOW = "org.quartermatch.placement.solver.flow..";
  private static final String BOUND = "org.quartermatch.placement.solver.bound..";
  private static final String BUILD = "org.quartermatch.placement.solver.build..";
  private static final String MOVES = "org.quartermatch.placement.solver.moves..";
  private static final String INSIGHT = "org.quartermatch.placement.solver.insight..";
  private static final String REPLAN = "org.quartermatch.placement.solver.replan..";

  private static final String CONCESSIONS = "org.quartermatch.concessions..";
  private static final String PROGRAMME = "org.quartermatch.programme..";
  private static final String CARE = "org.quartermatch.care..";
  private static final String OUTCOMES = "org.quartermatch.outcomes..";
  private static final String FAIR = "org.quartermatch.fair..";
  private static final String GUIDES = "org.quartermatch.guides..";
  private static final String[] LUCENE = {"org.apache.lucene.."};
  private static final String[] OPTAPLANNER = {"org.optaplanner.."};

  private static final String[] SOLVER_BUT_REPLAN = {
    CONDUCTOR, PACKED, FLOW, BOUND, BUILD, MOVES, INSIGHT
  };

  /** What stands on the definition of a fit, or beside it. */
  private static final String[] ABOVE_FIT = {
    CARE, OUTCOMES, FAIR, GUIDES, CONCESSIONS, PROGRAMME, SEARCH, PLACEMENT, FRONT
  };

  /** What no host should have to know. */
  private static final String[] INSIDE = {
    "org.apache.lucene..", "org.optaplanner..", "com.google.common..", "de.siegmar..", "ch.poole.."
  };

  /** Packages that the module exports. */
  private static final String[] EXPORTED = {
    FRONT,
    "org.quartermatch.model",
    "org.quartermatch.taxonomy",
    "org.quartermatch.concessions",
    "org.quartermatch.care",
    "org.quartermatch.fair",
    "org.quartermatch.fit",
    "org.quartermatch.guides",
    "org.quartermatch.outcomes",
    "org.quartermatch.placement",
    "org.quartermatch.programme"
  };

  @ArchTest static final ArchRule onlySearchKnowsLucene = only(SEARCH, LUCENE);

  @ArchTest static final ArchRule onlyMovesKnowOptaPlanner = only(MOVES, OPTAPLANNER);

  @ArchTest
  static final ArchRule shortListsKnowNumbersOnly =
      knowsNot(SHORTLIST, MODEL, TEXTS, TAXONOMY, FIT, SEARCH, PLACEMENT, FRONT);

  @ArchTest
  static final ArchRule modelKnowsNobody = knowsNot(MODEL, and(ABOVE_FIT, TEXTS, TAXONOMY, FIT));

  @ArchTest
  static final ArchRule textsKnowTheModel = knowsNot(TEXTS, and(ABOVE_FIT, TAXONOMY, FIT));

  @ArchTest static final ArchRule taxonomyKnowsTheModel = knowsNot(TAXONOMY, and(ABOVE_FIT, FIT));

  @ArchTest static final ArchRule fitKnowsTaxonomyAndModel = knowsNot(FIT, ABOVE_FIT);

  @ArchTest
  static final ArchRule whatHostsSeeKnowsNoJudge =
      knowsNot("org.quartermatch.fit", JUDGE + "..", COLUMNS + "..");

  @ArchTest
  static final ArchRule titlesKnowNoTaxonomy =
      knowsNot("org.quartermatch.taxonomy.titles", "org.quartermatch.taxonomy");

  @ArchTest
  static final ArchRule travelKnowsPlacesOnly =
      knowsNot(
          "org.quartermatch.fit.travel",
          TAXONOMY,
          "org.quartermatch.fit",
          JUDGE + "..",
          COLUMNS + "..");

  @ArchTest static final ArchRule timeKnowsNoPoints = knowsNot(TIME, JUDGE, COLUMNS + "..");

  @ArchTest static final ArchRule whatIsHeldKnowsNoPoints = knowsNot(HELD, JUDGE, COLUMNS + "..");

  @ArchTest static final ArchRule judgesKnowNoColumns = knowsNot(JUDGE, COLUMNS + "..");

  @ArchTest
  static final ArchRule placesKnowNoPeople = knowsNot(COLUMNS + ".sphere", COLUMNS, JUDGE + "..");

  @ArchTest
  static final ArchRule guidesKnowFit =
      knowsNot(
          GUIDES, CARE, OUTCOMES, CONCESSIONS, PROGRAMME, SEARCH, PLACEMENT, COLUMNS + "..", FRONT);

  @ArchTest
  static final ArchRule careKnowsFit =
      knowsNot(
          CARE,
          OUTCOMES,
          FAIR,
          GUIDES,
          CONCESSIONS,
          PROGRAMME,
          SEARCH,
          PLACEMENT,
          COLUMNS + "..",
          FRONT);

  @ArchTest
  static final ArchRule recordsOfCareKnowNoWorkshop =
      knowsNot("org.quartermatch.care", "org.quartermatch.care.days", JUDGE + "..");

  @ArchTest
  static final ArchRule outcomesKnowTheModel =
      knowsNot(OUTCOMES, and(but(ABOVE_FIT, OUTCOMES), TEXTS, TAXONOMY, FIT));

  @ArchTest
  static final ArchRule fairsKnowTheModel =
      knowsNot(FAIR, and(but(ABOVE_FIT, FAIR), TEXTS, TAXONOMY, FIT));

  @ArchTest
  static final ArchRule concessionsKnowNoWorkshop =
      knowsNot(
          CONCESSIONS,
          TEXTS,
          JUDGE + "..",
          COLUMNS + "..",
          SEARCH,
          SOLVER,
          CARE,
          OUTCOMES,
          FAIR,
          GUIDES,
          FRONT);

  @ArchTest
  static final ArchRule programmesKnowNoWorkshop =
      knowsNot(
          PROGRAMME,
          TEXTS,
          JUDGE + "..",
          COLUMNS + "..",
          SEARCH,
          SOLVER,
          CARE,
          OUTCOMES,
          FAIR,
          GUIDES,
          FRONT);

  @ArchTest static final ArchRule concessionsKnowNoProgramme = knowsNot(CONCESSIONS, PROGRAMME);

  @ArchTest
  static final ArchRule choosingMeasuresKnowsNumbersOnly =
      knowsNot(
          "org.quartermatch.programme.choice",
          MODEL,
          TEXTS,
          TAXONOMY,
          FIT,
          CONCESSIONS,
          PLACEMENT,
          "org.quartermatch.programme",
          FRONT);

  @ArchTest
  static final ArchRule recordsOfFairsKnowNoWorkshop =
      knowsNot("org.quartermatch.fair", "org.quartermatch.fair.timetable");

  @ArchTest
  static final ArchRule recordsOfGuidesKnowNoJudge =
      knowsNot("org.quartermatch.guides", "org.quartermatch.guides.judge", JUDGE + "..");

  @ArchTest
  static final ArchRule searchAndPlacementNeverMeet =
      knowsNot(SEARCH, PLACEMENT, CARE, OUTCOMES, FAIR, GUIDES, CONCESSIONS, PROGRAMME, FRONT);

  @ArchTest
  static final ArchRule placementAndSearchNeverMeet =
      knowsNot(PLACEMENT, SEARCH, CARE, OUTCOMES, FAIR, GUIDES, CONCESSIONS, PROGRAMME, FRONT);

  @ArchTest static final ArchRule recordsOfPlacementKnowNoWorkshop = knowsNot(RECORDS, SOLVER);

  @ArchTest
  static final ArchRule packedKnowsRecords =
      knowsNot(PACKED, FLOW, BOUND, BUILD, MOVES, INSIGHT, REPLAN, CONDUCTOR);

  @ArchTest
  static final ArchRule flowKnowsPacked =
      knowsNot(FLOW, BOUND, BUILD, MOVES, INSIGHT, REPLAN, CONDUCTOR);

  @ArchTest
  static final ArchRule boundKnowsFlow = knowsNot(BOUND, BUILD, MOVES, INSIGHT, REPLAN, CONDUCTOR);

  @ArchTest
  static final ArchRule buildKnowsBound = knowsNot(BUILD, MOVES, INSIGHT, REPLAN, CONDUCTOR);

  @ArchTest
  static final ArchRule movesKnowBuildAndNoInsight = knowsNot(MOVES, INSIGHT, REPLAN, CONDUCTOR);

  @ArchTest
  static final ArchRule insightKnowsBuildAndNoMoves = knowsNot(INSIGHT, MOVES, REPLAN, CONDUCTOR);

  @ArchTest static final ArchRule replanKnowsRecords = knowsNot(REPLAN, SOLVER_BUT_REPLAN);

  @ArchTest
  static final ArchRule onlyTheFrontDoorKnowsThatThereIsASolver =
      noClasses()
          .that()
          .resideOutsideOfPackages(FRONT, SOLVER)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SOLVER);

  @ArchTest
  static final ArchRule noCycles = slices().assignedFrom(new Packages()).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule signaturesNameNoLibraryBehindUs =
      ArchRuleDefinition.classes()
          .that(resideInAnyPackage(EXPORTED))
          .and(describe("are visible to hosts", HouseTest::isVisible))
          .should(new NameOnlyWhatHostsKnow())
          .allowEmptyShould(true);

  private static ArchRule only(String home, String... library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library)
        .allowEmptyShould(true);
  }

  private static String[] and(String[] packages, String... more) {
    return Stream.concat(Stream.of(packages), Stream.of(more)).toArray(String[]::new);
  }

  private static String[] but(String[] packages, String left) {
    return Stream.of(packages).filter(each -> !each.equals(left)).toArray(String[]::new);
  }

  private static ArchRule knowsNot(String who, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(who)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .allowEmptyShould(true);
  }

  private static boolean isVisible(JavaClass type) {
    boolean open =
        type.getModifiers().contains(JavaModifier.PUBLIC)
            || type.getModifiers().contains(JavaModifier.PROTECTED);
    return open && type.getEnclosingClass().map(HouseTest::isVisible).orElse(true);
  }

  private static boolean isVisible(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  /** Each package is a slice, whatever it lies in. */
  private static final class Packages implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "single packages";
    }
  }

  /** Supertypes, public and protected fields, methods and constructors, type arguments included. */
  private static final class NameOnlyWhatHostsKnow extends ArchCondition<JavaClass> {
    private static final DescribedPredicate<JavaClass> HIDDEN =
        resideInAnyPackage(INSIDE)
            .or(
                resideInAnyPackage("org.quartermatch..")
                    .and(DescribedPredicate.not(resideInAnyPackage(EXPORTED))));

    private NameOnlyWhatHostsKnow() {
      super("name only types that hosts know in their signatures");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      Stream<JavaType> parents =
          Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
      report(type, type.getFullName(), parents, events);
      for (JavaField field : type.getFields()) {
        if (isVisible(field.getModifiers())) {
          report(type, field.getFullName(), Stream.of(field.getType()), events);
        }
      }
      for (JavaCodeUnit unit : type.getCodeUnits()) {
        if (isVisible(unit.getModifiers())) {
          Stream<JavaType> named =
              Stream.of(
                      Stream.of(unit.getReturnType()),
                      unit.getParameterTypes().stream(),
                      unit.getExceptionTypes().stream().map(JavaType.class::cast))
                  .flatMap(s -> s);
          report(type, unit.getFullName(), named, events);
        }
      }
    }

    private static void report(
        JavaClass type, String where, Stream<JavaType> named, ConditionEvents events) {
      named
          .flatMap(t -> t.getAllInvolvedRawTypes().stream())
          .map(JavaClass::getBaseComponentType)
          .filter(HIDDEN)
          .forEach(
              hidden ->
                  events.add(
                      SimpleConditionEvent.violated(type, where + " names " + hidden.getName())));
    }
  }
}
